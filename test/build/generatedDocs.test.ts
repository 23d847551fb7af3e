import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configurationDocs } from '../../scripts/configuration-docs.mjs'
import { configurationSource } from '../../scripts/configuration-source.mjs'
import { messagesDocs } from '../../scripts/messages-docs.mjs'
import * as core from '../../src/core/shape.ts'
import { enumWords } from '../../src/core/validate/enumWords.ts'
import { plannedKeys } from '../../src/core/validate/planned.ts'
import { recognisedBy } from '../../src/core/validate/recognisedBy.ts'
import { en } from '../../src/ui/messages/en.ts'
import { enIdentifiers } from '../../src/ui/messages/enIdentifiers.ts'
import { enClearing } from '../../src/ui/messages/enClearing.ts'
import { enCompanies } from '../../src/ui/messages/enCompanies.ts'
import { enHistory } from '../../src/ui/messages/enHistory.ts'
import { enLinks } from '../../src/ui/messages/enLinks.ts'
import { enOccasions } from '../../src/ui/messages/enOccasions.ts'
import { enPlaceholder } from '../../src/ui/messages/enPlaceholder.ts'
import { enPreferences } from '../../src/ui/messages/enPreferences.ts'
import { enRegion } from '../../src/ui/messages/enRegion.ts'
import { enSignals } from '../../src/ui/messages/enSignals.ts'
import { enResidue } from '../../src/ui/messages/enResidue.ts'

const read = (file: string) => readFileSync(file, 'utf8')

test('docs/configuration.md says what the types say ("npm run build && node scripts/configuration-docs.mjs" updates it)', () => {
  expect(read('docs/configuration.md')).toBe(configurationDocs(configurationSource, { ...core, enumWords, plannedKeys, recognisedBy }))
})

test('docs/messages.md has every text ("npm run build && node scripts/messages-docs.mjs" updates it)', () => {
  const files = [
    { heading: 'Banner', source: read('src/ui/messages/en.ts'), texts: en },
    { heading: 'Banner, where it is not the first question', source: read('src/ui/messages/enOccasions.ts'), texts: enOccasions },
    { heading: 'The permanent link', source: read('src/ui/messages/enLinks.ts'), texts: enLinks },
    { heading: 'Preferences', source: read('src/ui/messages/enPreferences.ts'), texts: enPreferences },
    { heading: 'Signals of the browser, in the preferences', source: read('src/ui/messages/enSignals.ts'), texts: enSignals },
    { heading: 'Identifiers, in the preferences', source: read('src/ui/messages/enIdentifiers.ts'), texts: enIdentifiers },
    { heading: 'The services by company', source: read('src/ui/messages/enCompanies.ts'), texts: enCompanies },
    { heading: 'How to clear a browser', source: read('src/ui/messages/enClearing.ts'), texts: enClearing },
    { heading: 'Placeholders', source: read('src/ui/messages/enPlaceholder.ts'), texts: enPlaceholder },
    { heading: 'After a withdrawal', source: read('src/ui/messages/enResidue.ts'), texts: enResidue },
    { heading: 'Earlier choices', source: read('src/ui/messages/enHistory.ts'), texts: enHistory },
    { heading: 'Region and law', source: read('src/ui/messages/enRegion.ts'), texts: enRegion },
  ]
  expect(read('docs/messages.md')).toBe(messagesDocs(files))
})
