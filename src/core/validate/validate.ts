import { isObject, shape } from '../shape.ts'
import { checkBasis } from './checkBasis.ts'
import { checkCategories } from './checkCategories.ts'
import { checkClaims } from './checkClaims.ts'
import { checkRegionalBasis } from './checkRegionalBasis.ts'
import { checkRegions } from './checkRegions.ts'
import { checkShape } from './checkShape.ts'
import { checkTechnologies } from './checkTechnologies.ts'
import { mistake, type Mistake } from './mistake.ts'
import { readText } from './readText.ts'

/**
 * All mistakes of a configuration at once, none if it is sound. Takes the object, or its JSON text, in which more can be
 * found (keys that stand twice, and where the text stops being JSON). Never throws. An object without mistakes here is one
 * for which `isSound` says yes, and the other way round.
 */
export function validate(input: unknown): Mistake[] {
  if (typeof input !== 'string') return checkConfiguration(input)
  const reading = readText(input)
  return Object.hasOwn(reading, 'value') ? [...reading.mistakes, ...checkConfiguration(reading.value)] : [...reading.mistakes]
}

function checkConfiguration(value: unknown): Mistake[] {
  try {
    const mistakes = [...checkShape(value, shape)]
    if (!isObject(value)) return mistakes
    mistakes.push(...checkCategories(value), ...checkBasis(value), ...checkTechnologies(value), ...checkClaims(value))
    mistakes.push(...checkRegions(value), ...checkRegionalBasis(value))
    return mistakes
  } catch (error) {
    return [mistake('', `cannot be read: ${error instanceof Error ? error.message : String(error)}`)]
  }
}
