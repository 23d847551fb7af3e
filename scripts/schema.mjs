import { writeFile } from 'node:fs/promises'
import { configurationSource } from './configuration-source.mjs'
import { docstrings } from './docstrings.mjs'

/**
 * Writes the JSON Schema of the configuration for editors. It comes from the emitted `build/core` (run tsc first) and from
 * the docstrings of `src/core/configuration.ts`; a key without a docstring is an error.
 */
export async function writeSchema(outFile) {
  const [core, { enumWords }, { recognisedBy }] = await Promise.all([
    import('../build/core/shape.js'),
    import('../build/core/validate/enumWords.js'),
    import('../build/core/validate/recognisedBy.js'),
  ])
  await writeFile(outFile, `${JSON.stringify(schemaOf(configurationSource, { ...core, enumWords, recognisedBy }), null, 2)}\n`)
}

/** The schema as an object. `core` has `shape`, `isDay`, `isMatch`, `longestMatch`, `enumWords` and `recognisedBy` of src/core. */
export function schemaOf(source, core) {
  const { interfaces, types } = docstrings(source)
  const technology = core.shape['services?']['*']['technologies?'][0]

  /** `type` is the TypeScript type as written, for example `readonly PurposeConfiguration[]`. */
  function schemaFor(shape, type) {
    if (shape === true) return { type: 'boolean' }
    if (shape === core.isMatch) return match(core.longestMatch)
    // A day that does not exist is left to the validator: a pattern could only say so unreadably.
    if (shape === core.isDay) return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
    if (shape instanceof RegExp) {
      const words = core.enumWords(shape)
      return { type: 'string', ...(words ? { enum: [...words] } : { pattern: shape.source }) }
    }
    if (Array.isArray(shape)) return { type: 'array', items: schemaFor(shape[0], type) }
    if (typeof shape !== 'object') throw new Error(`The schema has no form for ${String(shape)} (${type}).`)
    if (shape['*']) return { type: 'object', additionalProperties: schemaFor(shape['*'], type) }
    return { ...objectFor(shape, interfaceIn(type)), ...(shape === technology && { allOf: recognition(core, technology) }) }
  }

  function objectFor(shape, keys) {
    const names = Object.keys(shape)
    const properties = names.map((name) => {
      const key = name.replace(/\?$/, '')
      const member = keys.get(key)
      if (!member?.text) throw new Error(`The key ${key} has no docstring.`)
      return [key, { description: describe(member), ...schemaFor(shape[name], member.type), ...defaultIn(member.text, shape[name]) }]
    })
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: names.filter((name) => !name.endsWith('?')),
      additionalProperties: false,
    }
  }

  function describe({ text, type }) {
    const more = types.get(type)
    return more ? `${text} ${more}` : text
  }

  function interfaceIn(type) {
    const name = type.match(/\w+/g).find((word) => interfaces.has(word))
    if (!name) throw new Error(`No interface in ${type}.`)
    return interfaces.get(name)
  }

  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Consentry',
    ...schemaFor(core.shape, 'Configuration'),
  }
}

/** Only a default that always holds; one that depends on something stays in the description. */
function defaultIn(text, shape) {
  const [, value] = /Default:? `([^`]+)`\.(?:\s|$)/.exec(text) ?? []
  return value === undefined ? {} : { default: shape === true ? value === 'true' : value }
}

function match(maxLength) {
  const re = { description: 'A regular expression in which no group is repeated.', type: 'string', maxLength }
  return {
    anyOf: [
      { type: 'string', pattern: '[^*]', maxLength },
      { type: 'object', properties: { re }, required: ['re'], additionalProperties: false },
    ],
  }
}

/** What is stored needs a name, what is requested a host. */
function recognition({ enumWords, recognisedBy }, technology) {
  return ['name', 'host'].map((key) => ({
    if: { properties: { type: { enum: enumWords(technology.type).filter((type) => recognisedBy(type) === key) } }, required: ['type'] },
    then: { required: [key] },
  }))
}
