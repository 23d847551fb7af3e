import { readFile } from 'node:fs/promises'
import { folders } from './folders.mjs'

const comment = /<!-- part ([\w/{}-]+) -->/

/** Puts in the parts that pages share, `<!-- part name -->`. `{{id}}` in a name is the page's parameter `id`; without it there is no part. */
export async function withParts(source, parameters) {
  let whole = source
  for (let found = comment.exec(whole); found; found = comment.exec(whole)) {
    const name = found[1].replace('{{id}}', () => (parameters.get('id') ?? 'none').replace(/[^a-z]/g, ''))
    const part = await readPart(name)
    whole = whole.replace(found[0], () => part)
  }
  return whole
}

async function readPart(name) {
  if (name === 'tags/none') return ''
  return (await readFile(`${folders.site}parts/${name}.html`, 'utf8')).trimEnd()
}
