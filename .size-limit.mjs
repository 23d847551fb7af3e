import { budgets } from './scripts/budgets.mjs'
import { loadedFiles } from './scripts/loaded-files.mjs'

export default budgets.map(({ name, files, without, limit }) => ({ name, path: loadedFiles(files, without), limit, brotli: true }))
