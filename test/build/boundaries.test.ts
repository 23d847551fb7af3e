import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from './lint.ts'

/** The table of docs/architecture.md: what a room may import, and what it may import the types of only. */
const rooms: Readonly<
  Record<string, { readonly imports?: readonly string[]; readonly types?: readonly string[]; readonly packages?: readonly string[] }>
> = {
  core: {},
  store: { imports: ['core'], packages: ['idb-keyval'] },
  ids: { imports: ['core'] },
  guard: { imports: ['core'] },
  runtime: { imports: ['core', 'store'], types: ['guard', 'usage', 'ids'] },
  usage: { imports: ['core'], types: ['guard'] },
  ui: { types: ['core', 'runtime'], packages: ['preact', 'preact/hooks'] },
  inspector: { imports: ['usage'], types: ['core', 'guard', 'runtime'], packages: ['preact', 'preact/hooks'] },
  server: { imports: ['core'], packages: ['parse5-sax-parser'] },
  start: { imports: ['core', 'store', 'ids', 'guard', 'runtime', 'usage', 'ui', 'inspector'] },
  entries: { imports: ['core', 'store', 'ids', 'guard', 'runtime', 'usage', 'ui', 'inspector', 'server', 'start'] },
}
const names = Object.keys(rooms)
const packages = ['preact', 'preact/hooks', 'idb-keyval', 'parse5-sax-parser', 'node:fs']

/** One file per room and thing to import, deep and shallow, by value, by type and late; and whether the table allows it. */
function attempts(): { path: string; text: string; allowed: boolean }[] {
  return names.flatMap((room) => {
    const { imports = [], types = [], packages: own = [] } = rooms[room] ?? {}
    return [
      ...names.flatMap((other) => [
        {
          path: `src/${room}/value-${other}.ts`,
          text: `import { a } from '../${other}/a.ts'\nexport const b = a\n`,
          allowed: [room, ...imports].includes(other),
        },
        {
          path: `src/${room}/in/value-${other}.ts`,
          text: `import { a } from '../../${other}/a.ts'\nexport const b = a\n`,
          allowed: [room, ...imports].includes(other),
        },
        {
          path: `src/${room}/again-${other}.ts`,
          text: `export { a } from '../${other}/a.ts'\n`,
          allowed: [room, ...imports].includes(other),
        },
        {
          path: `src/${room}/late-${other}.ts`,
          text: `export const b = () => import('../${other}/a.ts')\n`,
          allowed: [room, ...imports].includes(other),
        },
        {
          path: `src/${room}/type-${other}.ts`,
          text: `import type { A } from '../${other}/a.ts'\nexport type B = A\n`,
          allowed: [room, ...imports, ...types].includes(other),
        },
      ]),
      ...packages.map((name) => ({
        path: `src/${room}/package-${name.replace(/\W/g, '-')}.ts`,
        text: `import { a } from '${name}'\nexport const b = a\n`,
        allowed: own.includes(name) || room === 'entries',
      })),
      { path: `src/${room}/in/near.ts`, text: "import { a } from '../in/a.ts'\nexport const b = a\n", allowed: true },
    ]
  })
}

/** For each rule of the house, a file that breaks it and nothing else of importance. */
const bad: Readonly<Record<string, { path: string; text: string }>> = {
  'eslint(max-lines)': { path: 'src/core/long.ts', text: 'export {}\n'.repeat(201) },
  'eslint(no-console)': { path: 'src/core/console.ts', text: "console.log('a')\n" },
  'eslint(no-empty)': { path: 'src/core/empty.ts', text: 'try {\n  void Date.now()\n} catch {}\n' },
  'eslint(no-eval)': { path: 'src/core/eval.ts', text: "eval('1')\n" },
  'eslint(no-implied-eval)': { path: 'src/core/implied.ts', text: "setTimeout('a()', 1)\n" },
  'eslint(no-new-func)': { path: 'src/core/function.ts', text: "export const a = new Function('return 1')\n" },
  'eslint(no-restricted-properties)': { path: 'src/core/markup.ts', text: "document.body.innerHTML = 'a'\n" },
  'eslint(no-script-url)': { path: 'src/core/url.ts', text: "export const a = 'javascript:void 0'\n" },
  'eslint(no-unused-vars)': { path: 'src/core/unused.ts', text: "import { a } from './a.ts'\n" },
  'import(no-cycle)': { path: 'src/core/cycle.ts', text: "import { a } from './cycle.ts'\nexport const b = a\n" },
  'react(forbid-dom-props)': { path: 'src/ui/style.tsx', text: "export const a = <p style='color: red' />\n" },
  'react(no-danger)': { path: 'src/ui/danger.tsx', text: 'export const a = <p dangerouslySetInnerHTML={{ __html: b }} />\n' },
  'typescript(ban-ts-comment)': { path: 'src/core/comment.ts', text: "// @ts-ignore\nexport const a: number = ''\n" },
  'typescript(consistent-type-imports)': { path: 'src/core/type.ts', text: "import { A } from './a.ts'\nexport type B = A\n" },
  'typescript(no-explicit-any)': { path: 'src/core/any.ts', text: 'export const a: any = 1\n' },
}

const filesOf = (list: readonly { path: string; text: string }[]) => Object.fromEntries(list.map(({ path, text }) => [path, text]))

describe('the linter', () => {
  it('lets each room import what the table of the architecture allows, and nothing else', async () => {
    const all = attempts()
    const findings = await lint(filesOf(all))
    const refused = new Set(findings.filter(({ rule }) => rule === 'eslint(no-restricted-imports)').map(({ file }) => file))
    const expected = all.filter(({ allowed }) => !allowed).map(({ path }) => path)
    expect([...refused].sort()).toEqual(expected.sort())
    expect(expected.length).toBeGreaterThan(100)
  }, 60_000)

  it('knows every room that there is', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([])
  })

  it('finds what breaks a rule of the house', async () => {
    const findings = await lint({ ...filesOf(Object.values(bad)), 'src/core/a.ts': 'export const a = 1\nexport type A = 1\n' })
    for (const [rule, { path }] of Object.entries(bad)) expect(findings).toContainEqual({ rule, file: path })
  }, 60_000)
})
