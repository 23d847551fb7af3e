import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { commandOf, run } from './run.mjs'

/**
 * `npm run vectors`: tries every vector in the three engines against what is built, and writes what became of it to docs/vectors.json and
 * docs/vectors.md. The tests of vectors fail where something is worse than those say.
 */
const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }
const engines = Object.keys(names)
const parts = ['html', 'script']
const layers = ['markup', 'guard', 'strict']
const words = { held: 'held', asked: 'asked, then held', open: '**open**', '-': '–' }

/** The page of the documentation for the results by engine. */
export function vectorsDocs(results, notes) {
  const rows = engines.flatMap((engine) => results[engine] ?? [])
  const groups = [...new Set(rows.map(({ group }) => group))]
  const namesOf = (group) => [...new Set(rows.filter((row) => row.group === group).map(({ what }) => what))]
  const cell = (layer, group, what) => {
    const told = engines.map((engine) => results[engine]?.find((row) => row.group === group && row.what === what)?.[layer] ?? '-')
    const [first] = told
    if (told.every((result) => result === first)) return words[first]
    return engines.map((engine, index) => `${names[engine]}: ${words[told[index]]}`).join('<br>')
  }
  const table = (group) =>
    [
      `## ${group}`,
      '',
      '| vector | markup | guard | strict |',
      '|---|---|---|---|',
      ...namesOf(group).map((what) => `| ${what} | ${layers.map((layer) => cell(layer, group, what)).join(' | ')} |`),
      '',
    ].join('\n')
  return `${[preface, ...groups.map(table), notes].join('\n').trimEnd()}\n`
}

const preface = `# What is held

<!-- Made by "npm run vectors" from a run of the tests: change those. -->

Every way that the project knows in which a service can ask for something, store something or run, tried in Chromium, Firefox and WebKit before a
choice, each beside a page without Consentry on which it goes through. The layers:

- **markup**: the operator has marked the tags in the HTML (\`type="text/plain" data-consent="…"\`, \`data-src\`), and the guard is the first script.
- **guard**: nothing is marked; the guard is the first script.
- **strict**: nothing is marked; \`consentry/server\` rewrites the page and sends a Content-Security-Policy.

What the cells say: *held*: not asked for, not stored, not run. *asked, then held*: the browser had asked before a script could say no; none of it ran, and
none of it stayed. **open**: it goes through; the reason stands below. –: the layer has nothing to do with it, or the engine does not have it.
Where the engines differ, each is named.
`

/** As JSON, with a line for each row. */
const linesOf = (results) =>
  `{${engines.map((engine) => `"${engine}": [\n${results[engine].map((row) => JSON.stringify(row)).join(',\n')}\n]`).join(',\n')}}\n`

export const readNotes = () => readFileSync('docs/vectors-open.md', 'utf8')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  rmSync('.cache/vectors', { recursive: true, force: true })
  const results = {}
  for (const engine of engines) {
    run(commandOf('vitest'), ['run', '--config', 'vitest.browser.config.ts', 'test/browser/vectors-'], {
      env: { ENGINE: engine },
      minutes: 20,
    })
    const files = parts.map((part) => `.cache/vectors/${engine}.${part}.json`)
    const missing = files.filter((file) => !existsSync(file))
    if (missing.length) throw new Error(`The run in ${engine} did not leave ${missing.join(', ')}.`)
    results[engine] = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')))
  }
  writeFileSync('docs/vectors.json', linesOf(results))
  writeFileSync('docs/vectors.md', vectorsDocs(results, readNotes()))
}
