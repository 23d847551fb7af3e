import { resolve, dirname } from 'node:path'
import { processStyles } from './styles.mjs'

const prefix = '\0css-text:'

/**
 * Rollup and Vite plugin: `import css from './x.css'` gives the processed text of the style sheet as a string.
 *
 * @returns {import('rollup').Plugin & { enforce: 'pre' }}
 */
export function cssText() {
  return {
    name: 'css-text',
    enforce: 'pre',
    resolveId(source, importer) {
      // The id must not end in .css, or Vite's own plugin takes it for a style sheet.
      return source.endsWith('.css') && importer ? `${prefix}${resolve(dirname(importer), source)}.js` : null
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const file = id.slice(prefix.length, -'.js'.length)
      this.addWatchFile(file)
      return `export default ${JSON.stringify(processStyles(file))}`
    },
  }
}
