import { writeFileSync } from 'node:fs'
import { createViteServer } from 'vitest/node'
import { startDemo } from '../demo/server.mjs'

/**
 * `npm run bench:guard`: ordinary work of a site, on a page with the guard and on the same page without, in the three engines. Rounds on both
 * pages take turns, so that a noisy machine is noisy for both; the fastest round of each counts, and only the ratio of the two is told. Writes
 * docs/cost.md. Arguments are engines; without any all three.
 */
const rounds = 15
const engines = process.argv.length > 2 ? process.argv.slice(2) : ['chromium', 'firefox', 'webkit']

// The driver is TypeScript, which Node 20 does not read by itself.
const vite = await createViteServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false },
})
const { openBrowser } = await vite.ssrLoadModule('/test/browser/driver/openBrowser.ts')
const { work } = await vite.ssrLoadModule('/test/bench/work.ts')
const demo = await startDemo({ quiet: true })
const results = {}
try {
  for (const engine of engines) results[engine] = await measure(engine)
} finally {
  await demo.close()
  await vite.close()
}
if (engines.length === 3) writeFileSync('docs/cost.md', page())

async function measure(engine) {
  const browser = await openBrowser(engine)
  try {
    const pages = []
    for (const path of ['/gates.html', '/gates.html?control']) {
      const page = await browser.newPage()
      await page.goto(demo.origin() + path)
      pages.push(page)
    }
    await pages[0].waitFor("typeof window.consentry?.has === 'function'")
    const ratios = {}
    for (const [name, { count, run }] of Object.entries(work)) {
      const best = [Infinity, Infinity]
      for (let round = 0; round < rounds; round++)
        for (const [index, page] of pages.entries()) best[index] = Math.min(best[index], await time(page, run, count))
      ratios[name] = best[0] / best[1]
      console.log(
        `${engine.padEnd(9)} ${name.padEnd(24)} ${ratios[name].toFixed(2)} (${best.map((each) => each.toFixed(1)).join(' : ')} ms)`,
      )
    }
    return ratios
  } finally {
    await browser.close()
  }
}

/** Clocks of pages are coarse, so the work is long enough to take several of their steps. */
function time(page, run, count) {
  return page.evaluate(`(async () => {
    const run = ${/^(async )?\w+\(/.test(run.toString()) ? run.toString().replace(/^(async )?\w+/, '$1function') : run.toString()}
    const start = performance.now()
    await run(${count})
    return performance.now() - start
  })()`)
}

function page() {
  const rows = Object.keys(work).map((name) => `| ${name} | ${engines.map((engine) => results[engine][name].toFixed(2)).join(' | ')} |`)
  return `# What the guard costs

<!-- Made by "npm run bench:guard". -->

Work of a site of its own, none of which is held, on a page with the guard compared with the same page without: the time with it divided by the time
without. Rounds on both pages take turns, and the fastest of ${rounds} counts on each side. 1.00 is no difference; the machine is noisy, so tenths say little.

| work | ${engines.map((engine) => ({ chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' })[engine]).join(' | ')} |
|---|---|---|---|
${rows.join('\n')}
`
}
