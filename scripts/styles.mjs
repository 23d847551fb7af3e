import { bundle, transform } from 'lightningcss'
import postcss from 'postcss'

/**
 * The text of a style sheet as it is shipped: imports inlined, minified, in the cascade layer `consentry`, every declaration
 * important except custom properties. Important declarations in a layer beat unlayered ones, so a page's own rules
 * change nothing; a custom property that a page sets unlayered beats ours, so it can theme.
 *
 * @param {string} file Path of the source.
 * @returns {string}
 * @throws When the source cannot be read or parsed.
 */
export function processStyles(file) {
  const source = postcss.parse(bundle({ filename: file }).code)
  source.walkDecls((declaration) => {
    declaration.important = !declaration.prop.startsWith('--')
  })
  return transform({ filename: file, code: Buffer.from(`@layer consentry{${source}}`), minify: true })
    .code.toString()
    .trim()
}
