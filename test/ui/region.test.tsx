import { render, screen } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Configuration } from '../../src/core/configuration.ts'
import { jurisdictionOf } from '../../src/core/jurisdiction/jurisdictionOf.ts'
import type { Place } from '../../src/core/jurisdiction/types.ts'
import { Imprint } from '../../src/ui/Imprint.tsx'
import { message } from '../../src/ui/message.ts'
import { en } from '../../src/ui/messages/en.ts'
import { Region } from '../../src/ui/Region.tsx'
import { wordsFor } from '../../src/ui/words.ts'
import { aConfiguration, aPort, aService } from './builders.ts'

const given = (region: string): Place => ({ region, source: region ? 'given' : 'unknown' })

function aPortIn(place: Place, changes: Partial<Configuration> = {}) {
  const configuration = aConfiguration(changes)
  const jurisdiction = jurisdictionOf(compile(configuration), place, ['en'])
  return { ...aPort({ configuration }), jurisdiction: () => jurisdiction }
}

function theRegion(place: Place, changes?: Partial<Configuration>): string {
  const port = aPortIn(place, changes)
  return render(<Region port={port} jurisdiction={port.jurisdiction()} />).container.textContent
}

describe('region and law', () => {
  test('says which region is assumed, why, and what holds there', () => {
    const regions = { default: 'opt-in', US: 'opt-out' } as const
    expect(theRegion(given('US-CA'), { regions })).toContain(
      'takes you to be in United States (CA). What is optional runs until you opt out',
    )
    expect(theRegion({ region: 'DE', source: 'guessed' }, { regions })).toContain('your browser point to Germany')
    expect(theRegion(given(''), { regions })).toContain('It is not known where you are, so the strictest of all rules')
    expect(theRegion(given(''), { regions })).toContain('Nothing optional runs before you allow it.')
  })

  test('names what runs by an exemption, its law and its conditions, and that one can object', () => {
    const services = { measure: aService({ exempt: 'statistics' }) }
    const text = theRegion(given('GB'), { services })
    expect(text).toContain('Northstar Analytics runs without having asked, until you object by switching it off above')
    expect(text).toContain('Data (Use and Access) Act 2025')
    expect(text).toContain('totals, about nobody in particular')
    expect(text).not.toContain('emergency')
    expect(theRegion(given('DE'), { services })).not.toContain('Northstar')
  })

  test('links the opt-out programmes of the region', () => {
    theRegion(given('CA-ON'))
    expect(screen.getByRole('link', { name: 'AdChoices (DAAC)' }).getAttribute('href')).toBe('https://youradchoices.ca/')
  })
})

describe('who is responsible', () => {
  const theImprint = (region: string, changes: Partial<Configuration>): string => {
    const port = aPortIn(given(region), changes)
    return render(<Imprint port={port} words={wordsFor(port)} />).container.textContent
  }
  const regional = {
    BR: {
      operator: { name: 'Lumen Brasil', address: 'Rua Um, 1', contact: 'br@lumen.example', recipients: ['US', 'PT'] },
      policyUrl: '/br',
    },
  }

  test('differs by region, with the authority of the region and the countries that data goes to, in words', () => {
    const text = theImprint('BR', { regional })
    expect(text).toContain('Responsible: Lumen Brasil, Rua Um, 1')
    expect(text).toContain('Questions: br@lumen.example')
    expect(text).toContain('Complaints: Agência Nacional de Proteção de Dados')
    expect(text).toContain('Data goes to United States and Portugal')
    expect(screen.getByRole('link', { name: 'Privacy and cookies' }).getAttribute('href')).toBe('/br')
  })

  test('elsewhere it is whom the configuration names', () => {
    const text = theImprint('FR', { regional, operator: { name: 'Lumen', contact: 'fr@lumen.example' } })
    expect(text).not.toContain('Brasil')
    expect(text).toContain('fr@lumen.example')
    expect(screen.getByRole('link', { name: /CNIL/ }).getAttribute('href')).toBe('https://www.cnil.fr/')
  })
})

describe('texts', () => {
  const regional = { US: { operator: { name: 'Lumen Inc.' }, messages: { en: { title: 'Your privacy choices at {site}' } } } }
  const ui = { messages: { en: { title: 'General', refuse: 'No' } } }

  test('of the region come before those for all', () => {
    const port = aPortIn(given('US'), { regional, ui })
    expect(message(port, en, 'title')).toBe('Your privacy choices at Lumen Inc.')
    expect(message(port, en, 'refuse')).toBe('No')
    expect(message(aPortIn(given('DE'), { regional, ui }), en, 'title')).toBe('General')
  })
})

describe('the ground of a purpose', () => {
  const services = {
    session: aService({
      category: 'essential',
      purposes: [
        { id: 'provide', basis: 'contract' },
        { id: 'security', basis: 'legitimate-interest' },
      ],
    }),
    ads: aService({
      category: 'advertising',
      purposes: [{ id: 'advertising' }, { id: 'own', name: 'prize draws', basisIn: { US: 'legitimate-interest' } }],
    }),
  }
  const usesOf = (port: ReturnType<typeof aPort>, id: string): string => wordsFor(port).uses(port.catalog.services.get(id)!)

  test('is told with the purpose', () => {
    const port = aPort({ configuration: aConfiguration({ services }) })
    expect(usesOf(port, 'session')).toBe('providing the service (contract); safety, security and fraud prevention (legitimate interest)')
    expect(usesOf(port, 'ads')).toBe('advertising (your consent); prize draws (your consent)')
  })

  test('is that of the region, and none where nobody has been asked', () => {
    const regions = { default: 'opt-in', US: 'opt-out' } as const
    expect(usesOf(aPortIn(given('US'), { services, regions }), 'ads')).toBe('advertising; prize draws (legitimate interest)')
    expect(usesOf(aPortIn(given('DE'), { services, regions }), 'ads')).toBe('advertising (your consent); prize draws (your consent)')
  })
})
