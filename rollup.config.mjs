import nodeResolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { relative, resolve } from 'node:path'
import { leanGates, leaveOutGates } from './scripts/leave-out-gates.mjs'
import { cssText } from './scripts/css-text.mjs'

/** What the scripts load when they first need it: module in build/ → file in dist/chunks/. */
const chunks = {
  'start/createInterface.js': 'banner.js',
  'ui/banner/otherContents.js': 'occasion.js',
  'ui/links/createLinks.js': 'links.js',
  'ui/openPreferences.js': 'preferences.js',
  'ui/History.js': 'history.js',
  'guard/release/createRelease.js': 'release.js',
  'start/startPlaceholders.js': 'placeholder.js',
  'ui/showResidue.js': 'residue.js',
  'start/startAftermath.js': 'aftermath.js',
  'start/startNotice.js': 'notice.js',
  'start/startCopies.js': 'copies.js',
  'start/startUsage.js': 'usage.js',
  'start/startIds.js': 'ids.js',
  'ui/Identifiers.js': 'identifiers.js',
  'start/startSweep.js': 'sweep.js',
  'start/startSending.js': 'sending.js',
  'start/startProfiles.js': 'profiles.js',
  'start/renewPage.js': 'renew.js',
  'start/shareLinks.js': 'share.js',
  'start/checkConfiguration.js': 'check.js',
  'core/isSoundInLaw.js': 'law.js',
  'start/startJurisdiction.js': 'jurisdiction.js',
  'core/jurisdiction/guessRegion.js': 'guess.js',
  'start/explainMistakes.js': 'validate.js',
}

/** What more than one of the chunks with Preact has. */
const shared = [
  'Answer',
  'Icon',
  'icons',
  'message',
  'languageOf',
  'intlTag',
  'adoptStyles',
  'draft',
  'focusOn',
  'words',
  'countTechnologies',
  'messages/en',
  'technologyIcons',
]

/** Entries of package.json's exports, and what a page with modules only loads late. */
const entries = ['index', 'runtime', 'headless', 'guard', 'ui', 'inspector', 'validate', 'ids']

// Preact's components are functions that are called with `new`, which arrows cannot be; they are in modules only.
const minify = (module) =>
  terser({ module, ecma: 2020, compress: { passes: 3, ecma: 2020, unsafe_arrows: !module }, format: { comments: false, ecma: 2020 } })

/** The name of the chunk that a module is, or nothing. */
const chunkOf = (id) => chunks[relative('build', id)]

/** Where a chunk is asked for, seen from a script or another chunk. */
const pathOf = (id, folder = '') => (chunkOf(id) ? `./${folder}${chunkOf(id)}` : id)

/** Gates to leave out of the scripts: `WITHOUT=Form,WebRtc npm run build`. */
const leftOut = process.env.WITHOUT?.split(',') ?? []

/** A classic script: guard, runtime, both, or the inspector. Chunks stay imports relative to the script's own address. */
const script = (input, file, left = leftOut) => ({
  input: `build/start/${input}.js`,
  external: (id) => chunkOf(id) !== undefined,
  plugins: [leaveOutGates(left), nodeResolve({ ignoreSideEffectsForRoot: true }), minify(false)],
  output: { file: `dist/${file}`, format: 'iife', sourcemap: 'hidden', paths: (id) => pathOf(id, 'chunks/') },
})

/** The banner never changes while it is shown, so in the scripts its JSX becomes elements without Preact. */
const withoutPreact = {
  name: 'without-preact',
  resolveId: (source) =>
    ({ preact: resolve('build/ui/still/render.js'), 'preact/jsx-runtime': resolve('build/ui/still/jsxRuntime.js') })[source],
}

/** A chunk that a script loads, or two that share code. */
const chunk = (modules, output, plugins = []) => ({
  external: (id) => chunkOf(id) !== undefined && !modules.some((module) => id.endsWith(module)),
  preserveEntrySignatures: 'allow-extension',
  input: Object.fromEntries(modules.map((module) => [chunks[module].replace('.js', ''), `build/${module}`])),
  plugins: [...plugins, nodeResolve(), cssText(), minify(true)],
  output: {
    dir: 'dist/chunks',
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `${name.toLowerCase()}.js`,
    paths: pathOf,
    ...output,
  },
})

export default [
  script('guardScript', 'guard.js'),
  script('guardScript', 'guard.lean.js', (names) => names.filter((name) => !leanGates.includes(name))),
  script('runtimeScript', 'runtime.js'),
  script('bothScript', 'consentry.js'),
  script('inspectorScript', 'inspector.js'),
  // All but the next stand alone, so that none needs a second request.
  chunk(['start/createInterface.js'], {}, [withoutPreact]),
  chunk(['ui/banner/otherContents.js'], {}, [withoutPreact]),
  chunk(['ui/links/createLinks.js']),
  // Preferences, history, placeholders and what follows a withdrawal share Preact, and what is said in more than one of them.
  chunk(['ui/openPreferences.js', 'ui/History.js', 'ui/Identifiers.js', 'start/startPlaceholders.js', 'ui/showResidue.js'], {
    manualChunks: (id) =>
      /\/preact\/|base\.css/.test(id) || shared.some((name) => id.endsWith(`build/ui/${name}.js`)) ? 'interface' : undefined,
  }),
  chunk(['guard/release/createRelease.js']),
  chunk(['start/startAftermath.js']),
  chunk(['start/startSweep.js']),
  chunk(['start/startNotice.js']),
  chunk(['start/startCopies.js']),
  chunk(['start/startUsage.js']),
  chunk(['start/startSending.js']),
  chunk(['start/startIds.js']),
  chunk(['start/startProfiles.js']),
  chunk(['start/renewPage.js']),
  chunk(['start/shareLinks.js']),
  chunk(['start/checkConfiguration.js']),
  chunk(['core/isSoundInLaw.js']),
  chunk(['start/startJurisdiction.js']),
  chunk(['core/jurisdiction/guessRegion.js']),
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
