import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { aPage, aServer } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'

const reduced = { mode: 'contextual', description: 'Adverts fit the page.' }
const site: Configuration = { ...aSite, services: { ...aSite.services, ads: { ...aSite.services.ads, reduced } } }

describe('a denied service with a reduced mode', () => {
  it('keeps the tags and the sources of its scripts, and not those of its pixels', async () => {
    const tags = '<script src="https://ads.example/t.js"></script><img src="https://p.ads.example/1.gif">'
    const response = await aServer(() => aPage({}, [], tags), {}, site).ask()
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toMatch(/script-src[^;]* ads\.example:\*/)
    expect(policy).not.toContain('p.ads.example')
    // A wildcard would cover the pixel's host.
    expect(policy).not.toContain('*.ads.example')
    const html = await response.text()
    expect(html).toContain('<script src="https://ads.example/t.js">')
    expect(html).toContain('<img data-consent="ads" data-src="https://p.ads.example/1.gif">')
  })

  it('sets no cookies', async () => {
    const response = await aServer(() => aPage({}, ['_ad=1']), {}, site).ask()
    expect(response.headers.getSetCookie()).toEqual([])
  })
})
