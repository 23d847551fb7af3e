import { compile } from '../core/compile.ts'
import type { Configuration } from '../core/configuration.ts'
import type { Catalog } from '../core/types.ts'
import { explain, validate } from '../core/validate/index.ts'

const catalogs = new WeakMap<Configuration, Catalog>()

/**
 * The catalog of a configuration. It is compiled once for each object, so later changes to the object are not seen. Throws an error
 * that names every mistake if there are any: a server finds out when it starts.
 */
export function soundCatalog(configuration: Configuration): Catalog {
  const known = catalogs.get(configuration)
  if (known) return known
  const mistakes = validate(configuration)
  if (mistakes.length) throw new Error(explain(mistakes))
  const catalog = compile(configuration)
  catalogs.set(configuration, catalog)
  return catalog
}
