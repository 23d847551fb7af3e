import { readFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { contentType } from './contentType.mjs'

/**
 * Answers with a file below `folder`, byte for byte. Resolves to false, without an answer, when there is no such file or
 * the path leads out of the folder.
 */
export async function sendFile(response, folder, path) {
  const file = resolve(folder, `./${path}`)
  if (!file.startsWith(resolve(folder) + sep)) return false
  try {
    const bytes = await readFile(file)
    response.setHeader('Content-Type', contentType(file))
    response.end(bytes)
    return true
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return false
    throw error
  }
}
