import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createViteServer } from 'vitest/node'
import { startDemo } from '../demo/server.mjs'

/**
 * `npm run screenshots`: pictures of banner, preferences and placeholders on pages of the demo, for people to look at, in .screenshots/. It shows
 * dist/ as it was built. Arguments are paths of pages; without any it is the home page.
 */
const folder = '.screenshots'
const sizes = [
  [390, 844],
  [1280, 800],
]
const schemes = ['light', 'dark']
const layers = {
  banner: { fragment: '', shown: "document.querySelector('.cs-banner')" },
  preferences: { fragment: '#cookie-preferences', shown: "document.querySelector('.cs-dialog[open]')" },
  placeholder: {
    fragment: '',
    first: 'consentry.refuse()',
    shown: "[...document.querySelectorAll('.cs-placeholder')].map((each) => each.scrollIntoView({ block: 'center' })).length",
  },
}

const paths = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

// The driver is TypeScript, which Node 20 does not read by itself.
const vite = await createViteServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false },
})
const { openBrowser } = await vite.ssrLoadModule('/test/browser/driver/openBrowser.ts')
const demo = await startDemo({ quiet: true })
const browser = await openBrowser('chromium')
try {
  for (const path of paths.length > 0 ? paths : ['/']) await picture(path)
} finally {
  await browser.close()
  await demo.close()
  await vite.close()
}

async function picture(path) {
  for (const [width, height] of sizes) {
    for (const scheme of schemes) {
      for (const [layer, { fragment, first, shown }] of Object.entries(layers)) {
        const page = await browser.newPage()
        await page.setViewport(width, height)
        await page.emulate({ colorScheme: scheme, reducedMotion: 'reduce' })
        await page.goto(demo.origin() + path + fragment)
        if (first) await page.evaluate(first)
        await page.waitFor(shown)
        const file = join(folder, `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${layer}-${width}x${height}-${scheme}.png`)
        await page.screenshot(file)
        await page.close()
        console.log(file)
      }
    }
  }
}
