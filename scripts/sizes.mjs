import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { budgets } from './budgets.mjs'
import { loadedFiles } from './loaded-files.mjs'

const compress = promisify(brotliCompress)
const between = /(<!-- sizes -->\n)([\s\S]*?)(<!-- \/sizes -->)/

/** What the files weigh together, each compressed by itself with brotli: `12.3 kB`, 1 kB = 1000 bytes. */
export async function weigh(files) {
  const missing = files.filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: not there. Run "npm run build" first.`)
  const sizes = await Promise.all(files.map(async (file) => (await compress(readFileSync(file))).length))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return `${(bytes / 1000).toFixed(1)} kB`
}

/** The rows of the table between the markers of a text: what, the files and the figure. Throws when there is no such table. */
export function readTable(text) {
  const table = between.exec(text)?.[2]
  if (table === undefined) throw new Error('There is no table between <!-- sizes --> and <!-- /sizes -->.')
  return table
    .split('\n')
    .filter((line) => line.includes('`'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name, files, size]) => ({ name, files: [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file), size }))
}

/** The text with the table as it is now. */
async function withTable(text) {
  const rows = budgets.map(async ({ name, files, without }) => {
    const loaded = loadedFiles(files, without)
    return `| ${name} | ${loaded.map((file) => `\`${file}\``).join(', ')} | ${await weigh(loaded)} |\n`
  })
  const table = `| What is loaded | Files | Size (brotli) |\n|---|---|---|\n${(await Promise.all(rows)).join('')}`
  readTable(text)
  return text.replace(between, (_, start, __, end) => `${start}${table}${end}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const readme = readFileSync('README.md', 'utf8')
  if (process.argv.includes('--write')) writeFileSync('README.md', await withTable(readme))
  console.table(readTable(readFileSync('README.md', 'utf8')).map(({ name, size }) => ({ name, size })))
}
