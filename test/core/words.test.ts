import { expect, test } from 'vitest'
import type { LegalBasis, ProviderRole, PurposeId, TechnologyType, UnknownRule } from '../../src/core/configuration.ts'
import { shape, type Shape } from '../../src/core/shape.ts'
import { enumWords } from '../../src/core/validate/enumWords.ts'

/** The words of the unions; a missing one does not compile here, a wrong one neither. */
const words = {
  role: ['operator', 'service-provider', 'marketing-provider', 'advertiser', 'ad-service-provider', 'ad-measurement', 'partner'],
  purpose: ['provide', 'operate', 'improve', 'partners', 'marketing', 'advertising', 'security', 'legal', 'own'],
  basis: ['consent', 'legitimate-interest', 'contract', 'legal-obligation'],
  type: [
    'cookie',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'cache',
    'file',
    'bucket',
    'serviceWorker',
    'pixel',
    'script',
    'frame',
    'request',
    'resettable-id',
  ],
  unknown: ['hold', 'report', 'let-through'],
} as const satisfies {
  role: readonly ProviderRole[]
  purpose: readonly PurposeId[]
  basis: readonly LegalBasis[]
  type: readonly TechnologyType[]
  unknown: readonly UnknownRule[]
}

const complete: [
  Exclude<ProviderRole, (typeof words.role)[number]>,
  Exclude<PurposeId, (typeof words.purpose)[number]>,
  Exclude<LegalBasis, (typeof words.basis)[number]>,
  Exclude<TechnologyType, (typeof words.type)[number]>,
  Exclude<UnknownRule, (typeof words.unknown)[number]>,
][number] extends never
  ? true
  : false = true
void complete

const service = shape['services?']['*']

test.each<[keyof typeof words, Shape]>([
  ['role', service.provider['role?']],
  ['purpose', service['purposes?'][0].id],
  ['basis', service['purposes?'][0]['basis?']],
  ['type', service['technologies?'][0].type],
  ['unknown', shape['unknown?']['thirdParty?']],
])('the words of the shape are the words of the type: %s', (name, leaf) => {
  expect(enumWords(leaf)).toEqual(words[name])
})

test.each<[Shape, readonly string[] | undefined]>([
  [/^(a|b-c)$/, ['a', 'b-c']],
  [/^box$/, ['box']],
  [/^bottom-(left|right)$/, ['bottom-left', 'bottom-right']],
  [/^[\w.-]{1,64}$/, undefined],
  [/^[1-9](m|h)$/, undefined],
  [/\S/, undefined],
  [true, undefined],
])('%s allows the words %j', (leaf, expected) => {
  expect(enumWords(leaf)).toEqual(expected)
})
