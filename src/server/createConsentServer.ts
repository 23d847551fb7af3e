import type { Configuration } from '../core/configuration.ts'
import { answerChoice } from './answerChoice.ts'
import { gpcJson, gpcPath } from './gpcJson.ts'
import { passOn } from './passOn.ts'
import { personalise, type Settings } from './personalise.ts'
import { formatPolicy } from './policy/formatPolicy.ts'
import { parsePolicies, type Policy } from './policy/parsePolicies.ts'
import { reportToConsole } from './reportToConsole.ts'
import { createSharing } from './share/createSharing.ts'
import { sendOn } from './share/sendOn.ts'
import { takeIn } from './share/takeIn.ts'
import { soundCatalog } from './soundCatalog.ts'
import type { ConsentServer, ConsentServerOptions } from './types.ts'
import { visitOf } from './visit.ts'

/**
 * Strict mode, as a layer around a site: sends a policy for each visitor, gates the tags in its pages, and takes out cookies of what is
 * denied. Throws if the configuration has mistakes, and names them all. Keeps nothing about visitors.
 */
export function createConsentServer(configuration: Configuration, options: ConsentServerOptions = {}): ConsentServer {
  const { rosters = [], policy = '', renew = true, report = reportToConsole(), now = Date.now, share, region } = options
  const catalog = soundCatalog(configuration)
  const choicePath = configuration.server?.choicePath
  const given = parsePolicies(policy)
  const policies: readonly Policy[] = given.length ? given : [new Map()]
  const rules = policies.map(formatPolicy).join(', ')
  const sharing = createSharing(configuration, share?.secret)
  const gpc = gpcJson(configuration)
  const settings: Settings = { policies, renew, report }
  return {
    report,
    async handle(request, site) {
      if (gpc && /^(GET|HEAD)$/.test(request.method) && new URL(request.url).pathname === gpcPath)
        return new Response(gpc, { headers: { 'content-type': 'application/json' } })
      const visit = visitOf(catalog, request, now(), { rosters, rules, region })
      if (choicePath !== undefined && visit.url.pathname === choicePath) return answerChoice(visit)
      if (sharing?.path === visit.url.pathname) return sendOn(visit, sharing, report)
      const taken = sharing && (await takeIn(visit, sharing, report))
      if (taken) return taken
      const response = await site(passOn(request, visit.decisionTag), visit.reading)
      return personalise(response, visit, settings)
    },
  }
}
