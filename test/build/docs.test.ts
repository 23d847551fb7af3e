import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { badConfigurations } from '../../demo/server/badConfigurations.mjs'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'

const documents = ['README.md', 'CONTRIBUTING.md', 'demo/README.md', ...markdownIn('docs')]
const readme = readFileSync('README.md', 'utf8')

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))
}

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The targets of links and pictures that stay in this repository. */
function targetsIn(text: string): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
  return targets.filter((target) => !/^(https?|mailto):/.test(target))
}

/** The anchors of the headings of a document, as they are made of the headings' texts. */
function anchorsIn(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  it('links to what there is', () => {
    const broken = targetsIn(text).filter((target) => {
      const [path, anchor] = target.split('#')
      const file = path ? join(dirname(document), path) : document
      return !existsSync(file) || (anchor && !anchorsIn(readFileSync(file, 'utf8')).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  it('names no place of a machine', () => {
    expect(text).not.toMatch(/(^|[\s`"'(])\/(work|tmp|root|home)\//m)
  })
})

/** The configurations that a document shows in full, as JSON. */
function configurationsIn(text: string): string[] {
  return [...text.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, block]) => block!)
}

describe('the README', () => {
  it('has a configuration without mistakes', () => {
    expect(configurationsIn(readme).map(validate)).toEqual([[]])
  })

  it('has every method of the API in its table, and no other', () => {
    const [, members] = /export interface Consent<[^{]*\{([\s\S]*?)\n\}/.exec(readFileSync('src/runtime/types.ts', 'utf8')) ?? []
    const methods = [...members!.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name)
    const [, section] = /^## The API$([\s\S]*?)^## /m.exec(readme) ?? []
    const rows = section!.split('\n').filter((line) => line.startsWith('| `'))
    const listed = rows.flatMap((line) => [...line.split(' | ')[0]!.matchAll(/`(\w+)\(/g)].map(([, name]) => name))
    expect(listed.sort()).toEqual(methods.sort())
  })

  it('has every custom property of the themes where it says so', () => {
    const tokens = readFileSync('styles/tokens.css', 'utf8')
    const used = [...readme.matchAll(/--cs-[\w-]+/g)].map(([name]) => name)
    expect(used.filter((name) => !tokens.includes(`${name}:`))).toEqual([])
  })
})

describe("the operator's guide", () => {
  const guide = readFileSync('docs/guides/operator.md', 'utf8')
  const plain = (text: string) => text.replace(/\d+/g, '0')

  it('has configurations without mistakes', () => {
    expect(configurationsIn(guide).length).toBeGreaterThan(0)
    expect(configurationsIn(guide).flatMap(validate)).toEqual([])
  })

  it('quotes mistakes as they are reported, but for the places in the demo', () => {
    const text = readFileSync('demo/config.json', 'utf8')
    const reports = Object.values(badConfigurations).map((change) => plain(explain(validate(change(text)))))
    const basis = explain(validate(text.replace('"improve"', '"improve", "basis": "legitimate-interest"')))
    const [, section] = /^## Mistakes$([\s\S]*?)^These are not/m.exec(guide) ?? []
    const quoted = [...section!.matchAll(/^\| `([^`]+)` \|/gm)].map(([, quote]) => quote!)
    const unknown = quoted.filter((quote) => {
      const parts = plain(quote)
        .split('…')
        .map((part) => part.trim())
      return ![...reports, basis].some((report) => parts.every((part) => report.includes(part)))
    })
    expect(quoted.length).toBeGreaterThan(5)
    expect(unknown).toEqual([])
  })
})
