import { readFileSync } from 'node:fs'
import { startDemo, type Demo } from '../../../../demo/server.mjs'
import type { GuardEvent } from '../../../../src/guard/types.ts'
import type { Page } from '../../driver/types.ts'
import { browser } from '../../fixtures.ts'
import { eventsOf } from '../eventsOf.ts'
import { itemNames } from '../itemNames.ts'
import { ready } from '../ready.ts'
import { quietItemNames } from './quietItemNames.ts'
import type { Attempt } from './Attempt.ts'

/** A page on which everything has been tried. */
export interface Tried {
  readonly demo: Demo
  readonly page: Page
  /** What the caller was told. */
  told(attempt: Attempt): string | undefined
  /** How many requests of it reached the server. */
  arrived(attempt: Attempt): number
  /** Reads the event stream and the browser's lists; the two below say what is in them. */
  look(): Promise<void>
  /** Outcome and service of every event that is about it. */
  events(attempt: Attempt): readonly string[]
  /** Whether the browser has stored its item. */
  isStored(attempt: Attempt): boolean
  close(): Promise<void>
}

/**
 * Opens the page of the gates, grants what is named, and makes every attempt, each with an address or a name of its own. On
 * `strict.lumen.localhost` it is the page in strict mode.
 */
export async function tryAll(attempts: readonly Attempt[], parameters = '', granted = '', host = 'lumen.localhost'): Promise<Tried> {
  const configuration = JSON.parse(readFileSync('demo/fixtures.config.json', 'utf8')) as object
  const demo = await startDemo({ quiet: true, configuration })
  const page = await (await browser()).newPage()
  await page.goto(`${demo.origin(host)}/gates.html${parameters}`)
  if (parameters !== '?control') await ready(page)
  if (granted) await page.evaluate(async (id: string) => void (await window.consentry!.grant(id)), granted)
  const subjectOf = (attempt: Attempt): string =>
    itemOf(attempt) ?? `${demo.origin('fixture.localhost')}${attempt.path ?? '/picture.svg'}?name=${slug(attempt)}&of=${slug(attempt)}`
  // All of them in one command, because WebKit's driver takes its time for each.
  const calls = attempts.map((attempt) => `[${callOf(attempt)}, ${JSON.stringify(subjectOf(attempt))}]`)
  const told = await page.evaluate<string[]>(`(${callAll.toString()})([${calls.join(', ')}])`)
  let items: readonly string[] = []
  let events: readonly GuardEvent[] = []
  return {
    demo,
    page,
    told: (attempt) => told[attempts.indexOf(attempt)],
    arrived: (attempt) =>
      demo.requests.filter(({ query, method }) => method !== 'OPTIONS' && query.endsWith(`&of=${slug(attempt)}`)).length,
    async look() {
      items = [...(await itemNames(page)), ...(await page.evaluate(quietItemNames))]
      events = parameters === '?control' ? [] : await eventsOf(page)
    },
    events(attempt) {
      const isOf = (subject: string): boolean => subject === itemOf(attempt) || subject.endsWith(`&of=${slug(attempt)}`)
      return events.filter(({ subject }) => isOf(subject)).map(({ outcome, service }) => `${outcome} ${service}`)
    },
    isStored: (attempt) => items.includes(`${itemOf(attempt)}`),
    async close() {
      await page.close()
      await demo.close()
    },
  }
}

/** Runs in the page, one call after the other. One that does not end in two seconds, as some do that a policy refuses, is left. */
async function callAll(calls: readonly (readonly [run: (subject: string) => unknown, subject: string])[]): Promise<string[]> {
  const told: string[] = []
  for (const [run, subject] of calls) {
    const late = new Promise((resolve) => setTimeout(resolve, 2000, 'no end'))
    const tried = new Promise((resolve) => resolve(run(subject))).catch((error: unknown) => `thrown: ${String(error)}`)
    told.push(`${(await Promise.race([tried, late])) ?? 'nothing'}`)
  }
  return told
}

/** The attempt as a text, or a function's that makes it in another realm. */
const callOf = ({ run, within }: Attempt): string =>
  within ? `(subject) => (${within})(${JSON.stringify(`(${run})`)} + '(' + JSON.stringify(subject) + ')')` : `${run}`

const slug = ({ what }: Attempt): string => what.replace(/\W+/g, '-')

/** The name of the item that an attempt at storing is about. */
function itemOf(attempt: Attempt): string | undefined {
  if (attempt.item) return attempt.item
  const separator = { cookie: '_', webStorage: '.', indexedDb: '-', cache: '-', files: '-', namedStorage: '-' }[attempt.gate]
  return separator && `fixture${separator}${slug(attempt)}`
}
