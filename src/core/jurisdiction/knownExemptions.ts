import type { KnownExemption } from './types.ts'

/**
 * Exemptions from consent that regions know beyond what every region knows (transmission, and what the visitor asked for). No legal advice: whether a service meets
 * the conditions is for the operator to say (`exempt`). Advertising is never exempt. Checked on 2026-11-22.
 *
 * - GB: Schedule A1 of the Privacy and Electronic Communications Regulations 2003, put in by the Data (Use and Access) Act 2025, s. 112 and Schedule 12.
 * - FR: art. 82 of Act 78-17 as the CNIL reads it for the measuring of audiences (deliberation 2020-091 of 17 September 2020, § 50–52).
 * - NL: art. 11.7a(3)(b) of the Telecommunications Act, since 11 March 2015.
 */
export const knownExemptions: Readonly<Record<string, readonly KnownExemption[]>> = {
  GB: [
    {
      exemption: 'statistics',
      law: 'PECR, Schedule A1, para. 5 (Data (Use and Access) Act 2025)',
      since: '2026-02-05',
      conditions: ['own', 'aggregate', 'no-sharing', 'information', 'objection'],
    },
    {
      exemption: 'appearance',
      law: 'PECR, Schedule A1, para. 6 (Data (Use and Access) Act 2025)',
      since: '2026-02-05',
      conditions: ['preference', 'information', 'objection'],
    },
    {
      exemption: 'emergency',
      law: 'PECR, Schedule A1, para. 7 (Data (Use and Access) Act 2025)',
      since: '2026-02-05',
      conditions: ['call'],
    },
  ],
  FR: [
    {
      exemption: 'statistics',
      law: 'Loi 78-17, art. 82; CNIL 2020-091',
      since: '2020-10-01',
      conditions: ['own', 'aggregate', 'no-tracking', 'no-sharing', 'short', 'information', 'objection'],
    },
  ],
  NL: [
    {
      exemption: 'statistics',
      law: 'Telecommunicatiewet, art. 11.7a lid 3 onder b',
      since: '2015-03-11',
      conditions: ['own', 'little-impact'],
    },
  ],
}
