import { expect, test } from 'vitest'
import { newest } from '../../src/core/newest.ts'

const given = (granted: number, refused: number) => ({ at: { granted, refused }, answers: new Map() })

test.each([
  ['a refusal that came later', given(1, 1), given(1, 2)],
  ['a grant of everything that came later', given(1, 2), given(3, 2)],
  ['what counts, where the other is damaged', undefined, given(1, 1)],
])('of two snapshots the newer counts: %s', (_, older, newer) => {
  expect(newest([older, newer])).toBe(newer)
  expect(newest([newer, older])).toBe(newer)
})

test('of two that say the same time the first counts, and of none nothing', () => {
  const first = given(1, 2)
  expect(newest([first, given(1, 2)])).toBe(first)
  expect(newest([])).toBeUndefined()
})
