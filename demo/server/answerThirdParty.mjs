import { vendors } from '../vendors.mjs'
import { answerConnection } from './answerConnection.mjs'
import { answerFixture } from './answerFixture.mjs'
import { fileFor } from './fileFor.mjs'
import { folders } from './folders.mjs'
import { sendFile } from './sendFile.mjs'

/** With names that end like a listed one, or like the site's, and are neither. */
const fixtureHost = /(fixture|other|unlisted|evil-lumen)\.localhost$/

/** Answers for every host that is not the site: vendors, the player, the fixtures' hosts, and `stalled.localhost`, which never answers. */
export async function answerThirdParty({ request, response, url, host, entry }) {
  allowOrigins(request, response)
  if (host === 'stalled.localhost') return
  if (request.method === 'OPTIONS') return end(response, 204)
  const vendor = vendors.find((each) => each.host === host)
  if (vendor) return answerVendor({ response, url, vendor, entry })
  if (host === 'player.localhost' && (await sendFile(response, `${folders.thirdParties}player`, url.pathname))) return
  if (/^(pixel\.)?ads\.localhost$/.test(host) && (await sendFile(response, `${folders.thirdParties}ads`, url.pathname))) return
  if (fixtureHost.test(host) && answerConnection({ request, response, url })) return
  if (fixtureHost.test(host) && (await answerFixture({ response, url }))) return
  end(response, 404)
}

async function answerVendor({ response, url, vendor, entry }) {
  const path = await fileFor(vendor, url.pathname)
  if (path) {
    entry.file = `${vendor.package}/${path}`
    if (await sendFile(response, `${folders.modules}${vendor.package}`, path)) return
    delete entry.file
  }
  const answer = vendor.answers.find((each) => each.path.test(url.pathname))
  if (!answer) return end(response, 404)
  response.statusCode = answer.status ?? 200
  response.setHeader('Content-Type', answer.type ?? 'application/json; charset=utf-8')
  response.end('json' in answer ? JSON.stringify(answer.json) : answer.body)
}

// Vendors answer any site, with or without credentials.
function allowOrigins(request, response) {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*')
  response.setHeader('Vary', 'Origin')
  response.setHeader('Access-Control-Allow-Credentials', 'true')
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, OPTIONS')
  response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? 'content-type')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  response.setHeader('Timing-Allow-Origin', '*')
}

function end(response, status) {
  response.statusCode = status
  response.end()
}
