import { readFile } from 'node:fs/promises'
import { configurationFor } from './configurationFor.mjs'

/**
 * What an operator adds to the head. Way (a) by default: configuration, inlined guard, runtime. `?install=b`: configuration
 * and one file; `?token=…` gives the script that grants for the site itself its token. `/adopt.html` is way (c), the guard inlined and the runtime from npm; `/npm.html` is way (d), nothing here.
 */
export async function installBlock({ page, parameters, nonce, site: { configuration: own, dist } }) {
  if (page === '/npm.html') return ''
  const text = own ? JSON.stringify(own) : await configurationFor(page, parameters)
  const configuration = `<script type="application/json" data-consentry-config>${text.trim().replaceAll('<', '\\u003c')}</script>`
  const token = parameters.get('token')?.replace(/\W/g, '')
  const attributes = `nonce="${nonce}"${token ? ` data-grant-token="${token}"` : ''}`
  const load = (file, how = '') => `<script ${attributes} ${how}src="/consentry/${file}"></script>`
  if (parameters.get('install') === 'b') return [configuration, load('consentry.js')].join('\n    ')
  // To a page of no origin the site's own script is one of another site, and such a script cannot load chunks beside it.
  const how = page === '/sandboxed.html' ? 'async crossorigin ' : 'async '
  const guard = `<script nonce="${nonce}">${await guardCode(dist)}</script>`
  return [configuration, guard, ...(page === '/adopt.html' ? [] : [load('runtime.js', how)])].join('\n    ')
}

async function guardCode(dist) {
  const code = await readFile(`${dist}guard.js`, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') throw new Error('dist/guard.js is not there: run npm run build first', { cause: error })
    throw error
  })
  return code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '').replaceAll('</script', '<\\/script')
}
