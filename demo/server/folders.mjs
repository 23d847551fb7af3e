import { resolve, sep } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Where the demo finds its files. `DIST` names another build to serve. */
export const folders = {
  site: folder('../site/'),
  thirdParties: folder('../third-parties/'),
  dist: env.DIST ? resolve(env.DIST) + sep : folder('../../dist/'),
  modules: folder('../../node_modules/'),
  demo: folder('../'),
}
