import { mistake, type Mistake } from './mistake.ts'
import { scanText } from './scanText.ts'

/** What a text says. `value` is missing when the text is not JSON. */
export interface Reading {
  readonly mistakes: readonly Mistake[]
  readonly value?: unknown
}

/** Reads a JSON text with the mistakes that `JSON.parse` hides or words differently in each browser. Never throws. */
export function readText(text: string): Reading {
  const { repeated, stop } = scanText(text)
  const mistakes = repeated.map((places) => {
    const lines = places.map((place) => position(text, place.offset).line)
    return mistake(places[0]?.path ?? '', `stands ${places.length === 2 ? 'twice' : `${places.length} times`}: ${inLines(lines)}`)
  })
  if (!stop) return { mistakes, value: JSON.parse(text) }
  const { line, column } = position(text, stop.offset)
  return { mistakes: [...mistakes, mistake(stop.path, `line ${line}, column ${column}: ${stop.reason}`)] }
}

/** Line and column, counted from 1; a character outside the basic plane counts as two columns, as editors count. */
function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

function inLines(lines: readonly number[]): string {
  const different = [...new Set(lines)]
  if (different.length === 1) return `in line ${different[0]}`
  return `in lines ${different.slice(0, -1).join(', ')} and ${different.at(-1)}`
}
