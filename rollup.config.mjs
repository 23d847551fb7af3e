import nodeResolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { relative } from 'node:path'
import { cssText } from './scripts/css-text.mjs'

/** What the scripts load when they first need it: module in build/ → file in dist/chunks/. */
const chunks = {
  'start/createInterface.js': 'banner.js',
  'ui/openPreferences.js': 'preferences.js',
  'guard/release/createRelease.js': 'release.js',
  'start/startPlaceholders.js': 'placeholder.js',
  'ui/showResidue.js': 'residue.js',
  'start/startAftermath.js': 'aftermath.js',
  'start/startUsage.js': 'usage.js',
  'start/startSweep.js': 'sweep.js',
  'start/renewPage.js': 'renew.js',
  'start/checkConfiguration.js': 'check.js',
  'start/explainMistakes.js': 'validate.js',
}

/** Entries of package.json's exports, and what a page with modules only loads late. */
const entries = ['index', 'runtime', 'headless', 'guard', 'ui', 'inspector', 'validate']

const minify = (module) => terser({ module, ecma: 2020, compress: { passes: 3, ecma: 2020 }, format: { comments: false, ecma: 2020 } })

/** The name of the chunk that a module is, or nothing. */
const chunkOf = (id) => chunks[relative('build', id)]

/** Where a chunk is asked for, seen from a script or another chunk. */
const pathOf = (id, folder = '') => (chunkOf(id) ? `./${folder}${chunkOf(id)}` : id)

/** A classic script: guard, runtime, both, or the inspector. Chunks stay imports relative to the script's own address. */
const script = (input, file) => ({
  input: `build/start/${input}.js`,
  external: (id) => chunkOf(id) !== undefined,
  plugins: [nodeResolve({ ignoreSideEffectsForRoot: true }), minify(false)],
  output: { file: `dist/${file}`, format: 'iife', sourcemap: 'hidden', paths: (id) => pathOf(id, 'chunks/') },
})

/** A chunk that a script loads, or two that share code. */
const chunk = (modules, output) => ({
  external: (id) => chunkOf(id) !== undefined && !modules.some((module) => id.endsWith(module)),
  preserveEntrySignatures: 'allow-extension',
  input: Object.fromEntries(modules.map((module) => [chunks[module].replace('.js', ''), `build/${module}`])),
  plugins: [nodeResolve(), cssText(), minify(true)],
  output: {
    dir: 'dist/chunks',
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    paths: pathOf,
    ...output,
  },
})

export default [
  script('guardScript', 'guard.js'),
  script('runtimeScript', 'runtime.js'),
  script('bothScript', 'consentry.js'),
  script('inspectorScript', 'inspector.js'),
  // Preferences, placeholders and what follows a withdrawal take what they share from the banner's chunk; the others stand alone, so that none needs a second request.
  chunk(['start/createInterface.js', 'ui/openPreferences.js', 'start/startPlaceholders.js', 'ui/showResidue.js'], {
    manualChunks: { banner: ['build/start/createInterface.js', 'build/ui/intlTag.js'] },
  }),
  chunk(['guard/release/createRelease.js']),
  chunk(['start/startAftermath.js']),
  chunk(['start/startSweep.js']),
  chunk(['start/startUsage.js']),
  chunk(['start/renewPage.js']),
  chunk(['start/checkConfiguration.js']),
  chunk(['start/explainMistakes.js']),
  {
    input: Object.fromEntries(entries.map((name) => [name, `build/entries/${name}.js`])),
    external: /^(preact|idb-keyval)(\/|$)/,
    plugins: [cssText(), minify(true)],
    output: { dir: 'dist/esm', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
  },
  {
    // By itself: what servers and browsers share would become one more file for browsers to load.
    input: 'build/entries/server.js',
    external: 'parse5-sax-parser',
    output: { file: 'dist/esm/server.js', format: 'es', sourcemap: true },
  },
]
