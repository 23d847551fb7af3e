import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNotes, vectorsDocs } from '../../scripts/vectors.mjs'

test('docs/vectors.md is the table of docs/vectors.json with the notes ("npm run vectors" makes both)', () => {
  const results = JSON.parse(readFileSync('docs/vectors.json', 'utf8')) as object
  expect(readFileSync('docs/vectors.md', 'utf8')).toBe(vectorsDocs(results, readNotes()))
})
