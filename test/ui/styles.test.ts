import { readdirSync } from 'node:fs'
import postcss, { type Declaration } from 'postcss'
import { describe, expect, test } from 'vitest'
import { processStyles } from '../../scripts/styles.mjs'
import { contrast } from './contrast.ts'

const sheets = readdirSync('styles').map((file) => ({ file, root: postcss.parse(processStyles(`styles/${file}`)) }))

function declarationsOf(root: postcss.Root): Declaration[] {
  const found: Declaration[] = []
  root.walkDecls((declaration) => void found.push(declaration))
  return found
}

describe.each(sheets)('$file', ({ root }) => {
  test('is one cascade layer in which all is important but the tokens, so that pages can theme and not break it', () => {
    expect(root.nodes.map((node) => node.type === 'atrule' && `@${node.name} ${node.params}`)).toEqual(['@layer consentry'])
    for (const { prop, important } of declarationsOf(root))
      expect(`${prop} ${important === true}`).toBe(`${prop} ${!prop.startsWith('--')}`)
  })

  test('fetches nothing', () => {
    expect(root.toString()).not.toMatch(/url\(|@import|@font-face|image-set/)
  })

  test('moves nothing where less motion is asked for', () => {
    for (const declaration of declarationsOf(root).filter(({ prop }) => /^(transition|animation)/.test(prop))) {
      const query = declaration.parent?.parent
      expect(query?.type === 'atrule' && 'params' in query && query.params).toBe('(prefers-reduced-motion:no-preference)')
      expect(declaration.value).not.toMatch(/all|height|width|margin/)
    }
  })
})

describe('colours', () => {
  const themes = new Map<string, Map<string, string>>()
  postcss.parse(processStyles('styles/tokens.css')).walkRules((rule) => {
    const tokens = new Map(rule.nodes.flatMap((node) => (node.type === 'decl' ? [[node.prop, node.value] as const] : [])))
    themes.set(rule.selector, tokens)
  })
  const [light, automatic, dark] = [...themes.values()]

  test('dark is the same by preference and by configuration', () => {
    expect([...themes.keys()]).toEqual(['.cs', '.cs:not([data-cs-theme=light])', '.cs[data-cs-theme=dark]'])
    expect(automatic).toEqual(dark)
  })

  test.each([
    ['--cs-ink', '--cs-surface', 4.5],
    ['--cs-ink', '--cs-surface-2', 4.5],
    ['--cs-ink-2', '--cs-surface', 4.5],
    ['--cs-ink-2', '--cs-surface-2', 4.5],
    ['--cs-ink-3', '--cs-surface', 4.5],
    ['--cs-ink-3', '--cs-surface-2', 4.5],
    ['--cs-on-accent', '--cs-accent', 5],
    ['--cs-accent', '--cs-surface', 3],
    ['--cs-accent', '--cs-surface-2', 3],
  ])('%s on %s has a contrast of at least %d', (ink, ground, least) => {
    for (const theme of [light, dark]) expect(contrast(theme?.get(ink), theme?.get(ground))).toBeGreaterThanOrEqual(least)
  })
})
