import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { browser, engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { endsWithTest } from './steps/openSite.ts'

/** A project of somebody else's, with the packed package installed as npm does it. */
const project = mkdtempSync(join(tmpdir(), 'consentry-package-'))
const installed = join(project, 'node_modules/consentry/dist') + sep
const entries = ['', '/runtime', '/headless', '/guard', '/ui', '/inspector', '/validate', '/ids'].map((name) => `consentry${name}`)

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

// The package is the same for every engine.
describe.runIf(engine === 'chromium')('the packed package, installed', () => {
  beforeAll(() => {
    const [{ filename }] = JSON.parse(run('npm', 'pack', resolve('.'), '--ignore-scripts', '--json'))
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'shop', private: true, type: 'module' }))
    run('npm', 'install', `./${filename}`, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error')
  })

  afterAll(() => rmSync(project, { recursive: true, force: true }))

  it.each(entries)('can be imported where there is no DOM: %s', (entry) => {
    const script = `const all = await import('${entry}'); console.log(Object.keys(all).length, typeof window)`
    expect(run(process.execPath, '--input-type=module', '--eval', script)).toMatch(/^[1-9]\d* undefined\n$/)
  })

  it.each(['a', 'b'])('holds, asks, and lets run what was accepted, installed in way (%s)', async (way) => {
    const demo = await startDemo({ quiet: true, dist: installed })
    onTestFinished(() => demo.close())
    const page = endsWithTest(await (await browser()).newPage())
    await page.goto(`${demo.origin()}/?install=${way}`)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    expect(demo.requests).toEqual([])
    await answerBanner(page, 'Accept all')
    for (const id of ['posthog', 'keen', 'snowplow'])
      await expect.poll(() => reportsOf(demo, id).length, { timeout: 15_000, message: id }).toBeGreaterThan(0)
  })

  it.each(['a', 'b'])('lets nothing run after a refusal, installed in way (%s)', async (way) => {
    const demo = await startDemo({ quiet: true, dist: installed })
    onTestFinished(() => demo.close())
    const page = endsWithTest(await (await browser()).newPage())
    await page.goto(`${demo.origin()}/?install=${way}`)
    await answerBanner(page, 'Refuse all')
    await page.reload()
    await page.waitFor("typeof window.consentry?.has === 'function'")
    expect(demo.requests).toEqual([])
    // The same build, the same page: what would have been asked for.
    await page.goto(`${demo.origin()}/?control`)
    await expect.poll(() => reportsOf(demo, 'posthog').length, { timeout: 15_000 }).toBeGreaterThan(0)
  })
})
