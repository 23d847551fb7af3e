import type { IfaType } from '../core/configuration.ts'
import { parse } from '../core/parse.ts'
import { isObject } from '../core/shape.ts'
import { madeBy } from './madeBy.ts'
import type { DeviceId } from './types.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What iOS and Android say in place of an identifier that the visitor has limited. */
const isZero = (ifa: unknown): boolean => /^[0-]+$/.test(`${ifa}`)

/** What a host app has said: an identifier, that the device limits it, or, in words, what is wrong with the answer. */
export type Answer = { readonly id: DeviceId } | { readonly limited: true } | { readonly problem: string }

/** Reads an answer, an object or its JSON text. Doubt denies: only what is clearly said is an identifier. */
export function readAnswer(given: unknown): Answer {
  const answer = typeof given === 'string' ? parse(given) : given
  if (!isObject(answer)) return { problem: 'is no object and no JSON text of one' }
  const { ifa, ifa_type: type, lmt } = answer
  if (typeof type !== 'string' || !Object.hasOwn(madeBy, type))
    return { problem: `has the ifa_type ${JSON.stringify(type)}, which is none of the IAB` }
  if (lmt !== 0 && lmt !== 1) return { problem: `has the lmt ${JSON.stringify(lmt)}; it can be 0 or 1` }
  if (lmt === 1 || isZero(ifa)) return { limited: true }
  if (typeof ifa !== 'string' || !uuid.test(ifa)) return { problem: 'has an ifa that is no UUID' }
  return { id: { ifa, ifa_type: type as IfaType, lmt } }
}
