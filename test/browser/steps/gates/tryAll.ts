import { startDemo, type Demo } from '../../../../demo/server.mjs'
import type { Page } from '../../driver/types.ts'
import { browser } from '../../fixtures.ts'
import { eventsOf } from '../eventsOf.ts'
import { ready } from '../ready.ts'
import type { Attempt } from './Attempt.ts'

/** A page on which everything has been tried. */
export interface Tried {
  readonly demo: Demo
  readonly page: Page
  /** What the caller was told. */
  told(attempt: Attempt): string | undefined
  /** How many requests of it reached the server. */
  arrived(attempt: Attempt): number
  /** What the event stream says of it. */
  events(attempt: Attempt): Promise<readonly string[]>
  close(): Promise<void>
}

/** Opens the page of the gates, grants what is named, and makes every attempt, each with an address or a name of its own. */
export async function tryAll(attempts: readonly Attempt[], parameters = '', granted: readonly string[] = []): Promise<Tried> {
  const demo = await startDemo({ quiet: true })
  const page = await (await browser()).newPage()
  await page.goto(`${demo.origin()}/gates.html${parameters}`)
  if (parameters !== '?control') await ready(page)
  if (granted.length) await page.evaluate(async (ids: readonly string[]) => void (await window.consentry!.grant(ids)), granted)
  const told = new Map<Attempt, string>()
  for (const attempt of attempts) {
    const subject =
      itemOf(attempt) ?? `${demo.origin('fixture.localhost')}${attempt.path ?? '/picture.svg'}?name=${slug(attempt)}&of=${slug(attempt)}`
    told.set(attempt, `${(await page.evaluate(attempt.run, subject)) ?? 'nothing'}`)
  }
  return {
    demo,
    page,
    told: (attempt) => told.get(attempt),
    arrived: (attempt) =>
      demo.requests.filter(({ query, method }) => method !== 'OPTIONS' && query.endsWith(`&of=${slug(attempt)}`)).length,
    async events(attempt) {
      const isOf = (subject: string): boolean => subject === itemOf(attempt) || subject.endsWith(`&of=${slug(attempt)}`)
      return (await eventsOf(page)).filter(({ subject }) => isOf(subject)).map(({ outcome, service }) => `${outcome} ${service}`)
    },
    async close() {
      await page.close()
      await demo.close()
    },
  }
}

const slug = ({ what }: Attempt): string => what.replace(/\W+/g, '-')

/** The name of the item that an attempt at storing is about. */
export function itemOf(attempt: Attempt): string | undefined {
  const separator = { cookie: '_', webStorage: '.', indexedDb: '-' }[attempt.gate]
  return separator && `fixture${separator}${slug(attempt)}`
}
