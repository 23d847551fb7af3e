import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * `npm run rows`: writes docs/rows.md and the table of the demo's page from docs/rows.json (what is required), the titles of the browser tests, which
 * end in the rows that they prove, "… (S3, S10)", and docs/rows-runs.json (how they ended in each engine). With `--runs` it first takes how they
 * ended from the last runs, in .cache/tests; a test that did not run there keeps what was known of it.
 */
const engines = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }
const folder = 'test/browser/'
const mark = /(['"`])((?:(?!\1)[^\\\n]|\\.)*) \((S\d+(?:, S\d+)*)\)\1/g

/** Tests that name rows, from the text of a test's file: the title as it is written there without its rows, and the rows. */
export function markedTests(file, source) {
  return [...source.matchAll(mark)].map(([, , title, rows]) => ({ file, title: title.replaceAll("\\'", "'"), rows: rows.split(', ') }))
}

/**
 * How a marked test ended, by the JSON report of a run: `passed`, `failed`, `skipped`, or nothing if it did not run. A title that stands for several
 * tests has passed if all of them have.
 */
export function outcomeIn(report, { file, title, rows }) {
  const parts = `${title} (${rows.join(', ')})`.split(/\$\{.*?\}|\$[\w.]+|%[sdifjo]/)
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'))
  const found = report.testResults
    .filter(({ name }) => basename(name) === file)
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => pattern.test(fullName))
    .map(({ status }) => (status === 'passed' || status === 'failed' ? status : 'skipped'))
  return ['failed', 'skipped', 'passed'].find((status) => found.includes(status))
}

/** Rows that no test has proven: none that passed in all three engines. */
export function unproven(rows, tests, runs) {
  const isProof = (test) => Object.keys(engines).every((engine) => runs[test.file]?.[test.title]?.[engine] === 'passed')
  return rows.map(({ row }) => row).filter((row) => !tests.some((test) => test.rows.includes(row) && isProof(test)))
}

/** docs/rows.md as text. */
export function rowsDocs(rows, tests, runs) {
  const missing = unproven(rows, tests, runs)
  const state = missing.length ? `Not proven in all three engines yet: ${missing.join(', ')}.` : 'Every row is proven in all three engines.'
  return `${[preface, state, '', ...rows.map((row) => sectionOf(row, tests, runs))].join('\n').trimEnd()}\n`
}

/** The table of the demo's page, as HTML. */
export function rowsPart(rows) {
  const line = ({ row, asks, page }) =>
    `<tr>\n  <th scope="row">${row}</th>\n  <td>${escaped(asks)}</td>\n  <td>${page ? `<a href="${escaped(page)}">See&nbsp;${row}</a>` : 'Not here yet'}</td>\n</tr>\n`
  return rows.map(line).join('')
}

const preface = `# What is required, and what proves it

<!-- Made by "npm run rows" from docs/rows.json, the titles of the browser tests and their runs: change those. -->

Each row is one thing that the privacy statements of a large streaming service describe, as a requirement. A row counts as done when a test shows it in a
real browser. A test says in brackets at the end of its title which rows it proves. The demo's page \`/rows.html\` leads to where each can be seen.
`

function sectionOf({ row, describes, asks, page }, tests, runs) {
  const proofs = tests.filter((test) => test.rows.includes(row))
  const lines = proofs.map((test) => `| \`${test.file}\` | ${cell(test.title)} | ${ranIn(runs[test.file]?.[test.title])} |`)
  const table = lines.length ? ['| file | test | passes in |', '|---|---|---|', ...lines] : ['No test yet.']
  const text = [`Described: ${describes}.`, '', `Required: ${asks}.`, ...(page ? ['', `In the demo: \`${page}\``] : [])]
  return [`## ${row}`, '', ...text, '', ...table, ''].join('\n')
}

/** In which engines it passed; a test that is for one engine only says so in its file. */
function ranIn(run = {}) {
  const parts = Object.entries(engines).map(([engine, name]) => [name, run[engine] ?? 'not run'])
  const passed = parts.filter(([, outcome]) => outcome === 'passed').map(([name]) => name)
  const others = parts.filter(([, outcome]) => outcome === 'failed' || outcome === 'not run').map((part) => `${part[0]}: **${part[1]}**`)
  return passed.length === parts.length ? 'all three' : [...passed, ...others].join(', ')
}

/** A title as it can stand in a table. What differs from case to case is left out. */
const cell = (title) =>
  title
    .replace(/,? in \$\{engine\}/, '')
    .replace(/\$\{.*?\}|\$[\w.]+|%[sdifjo]/g, '…')
    .replaceAll('|', '\\|')

const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/`([^`]+)`/g, '<code>$1</code>')

/** What there is: rows, marked tests, and how those ended. Of tests that are gone nothing is left. */
export function readRows() {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'))
  const tests = files.sort().flatMap((file) => markedTests(file, readFileSync(folder + file, 'utf8')))
  return { rows: read('docs/rows.json'), tests, runs: onlyOf(tests, read('docs/rows-runs.json')) }
}

function onlyOf(tests, known) {
  const runs = {}
  for (const { file, title } of tests) {
    const run = known[file]?.[title]
    if (run) (runs[file] ??= {})[title] = run
  }
  return runs
}

function takeRuns(tests, runs) {
  for (const engine of Object.keys(engines)) {
    const path = `.cache/tests/${engine}.json`
    if (!existsSync(path)) continue
    const report = JSON.parse(readFileSync(path, 'utf8'))
    for (const test of tests) {
      const outcome = outcomeIn(report, test)
      if (outcome) ((runs[test.file] ??= {})[test.title] ??= {})[engine] = outcome
    }
  }
  return onlyOf(tests, runs)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, tests, runs: known } = readRows()
  const runs = process.argv.includes('--runs') ? takeRuns(tests, known) : known
  writeFileSync('docs/rows-runs.json', `${JSON.stringify(runs, undefined, 2)}\n`)
  writeFileSync('docs/rows.md', rowsDocs(rows, tests, runs))
  writeFileSync('demo/site/parts/rows.html', rowsPart(rows))
}
