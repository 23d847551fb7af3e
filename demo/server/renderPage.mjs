import { installBlock } from './installBlock.mjs'
import { unmark } from './unmark.mjs'
import { withParts } from './withParts.mjs'

/**
 * A page as it is sent. `<!-- consentry -->` becomes the install block; what stands between `<!-- if name -->` and `<!-- /if -->`
 * stays if the page was asked for with `?name` (`consentry`: if not with `?control`); `{{nonce}}` becomes the nonce and `{{name}}`
 * the origin of `name.localhost`. With `?control` it is the same page without Consentry: no block, and marked elements are ordinary. With
 * `?strict` only the marks are gone. `?region=GB` says where the visitor is, as a server that knows it would.
 */
export async function renderPage({ source, page, parameters, nonce, port, site }) {
  const isControl = parameters.has('control')
  const isWanted = (name) => (name === 'consentry' ? !isControl : parameters.has(name))
  const whole = await withParts(source, parameters)
  const block = isControl ? '' : await installBlock({ page, parameters, nonce, site })
  const chosen = whole.replace(/[ \t]*<!-- if ([a-z]+) -->\n?([^]*?)[ \t]*<!-- \/if -->\n?/g, (_, name, part) =>
    isWanted(name) ? part : '',
  )
  const filled = chosen.replace(/\{\{([a-z]+)\}\}/g, (_, name) => (name === 'nonce' ? nonce : `http://${name}.localhost:${port}`))
  const placed = inRegion(filled, parameters.get('region'))
  const html = isControl || parameters.has('strict') ? unmark(placed) : placed
  // Last, because what Consentry's own code looks like must not be read as a page's.
  return html.replace('<!-- consentry -->', () => block)
}

const inRegion = (html, region) => (region ? html.replace('<html ', `<html data-region="${region.replace(/[^\w-]/g, '')}" `) : html)
