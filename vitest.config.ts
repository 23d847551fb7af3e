import { defineConfig } from 'vitest/config'
import { cssText } from './scripts/css-text.mjs'

/** Tests without a browser. Those of the interface have a document; a test elsewhere that needs one says so at its top. */
export default defineConfig({
  plugins: [cssText()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    allowOnly: false,
    // For busy machines; what hangs fails all the same.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{core,guard,runtime,usage,store,ids,server,start,build}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { name: 'ui', environment: 'jsdom', include: ['test/{ui,inspector}/**/*.test.{ts,tsx}'], setupFiles: ['test/ui/setup.ts'] },
      },
    ],
  },
})
