import { defineConfig } from 'vitest/config'

/** Tests that drive a real browser; `ENGINE` says which. They share one browser and one demo server, so they run one by one. */
export default defineConfig({
  test: {
    include: ['test/browser/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    isolate: false,
    allowOnly: false,
    // On a shared machine a driver sometimes stops answering; a test that is wrong fails twice.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
