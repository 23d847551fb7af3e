import type { Plugin } from 'rollup'

/** Rollup and Vite plugin: style sheets as text. */
export function cssText(): Plugin & { enforce: 'pre' }
