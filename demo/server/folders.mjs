import { fileURLToPath } from 'node:url'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Where the demo finds its files. */
export const folders = {
  site: folder('../site/'),
  thirdParties: folder('../third-parties/'),
  dist: folder('../../dist/'),
  modules: folder('../../node_modules/'),
  demo: folder('../'),
}
