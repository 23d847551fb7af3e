import { members } from './members.ts'
import type { KnownModel } from './types.ts'

const each = (model: KnownModel, regions: string): [string, KnownModel][] => regions.split(' ').map((region) => [region, model])

/**
 * What the law of a region usually asks for before a choice, for cookies and what is like them. No legal advice. Checked on 2026-11-22; in doubt the stricter one.
 * What is not listed has no such law that we know of: `none`.
 *
 * - EEA: Art. 5(3) of Directive 2002/58/EC with Art. 4(11) and 7 GDPR. Great Britain: PECR reg. 6; Guernsey, Jersey, the Isle of Man and Gibraltar have laws
 *   modelled on it. Switzerland: FADP, and Art. 45c of the Telecommunications Act; it is often read as notice only, so this is the stricter reading.
 * - Consent by the general law: Brazil (LGPD), Korea (PIPA), Thailand (PDPA), Türkiye (KVKK), South Africa (POPIA), India (DPDP Act 2023, whose duties begin in
 *   steps until 2027), China (PIPL), Viet Nam (PDP Law), Indonesia (Law 27/2022), Russia (152-FZ), Saudi Arabia (PDPL), Emirates (Decree-Law 45/2021), Nigeria
 *   (NDPA), Kenya (DPA), Egypt (Law 151/2020), Argentina (Law 25.326), Colombia (Law 1581), Peru (Law 29733), Uruguay (Law 18.331), Ecuador (LOPDP), Chile
 *   (Law 21.719, from 2026-12-01), Israel, the Philippines (DPA 2012), and neighbours of the EU with laws modelled on its own.
 * - Canada: PIPEDA lets consent be implied with notice and an easy way out (guidelines of the OPC on online behavioural advertising); Québec: opt-in, Law 25,
 *   s. 8.1 of the Act respecting personal information in the private sector, since 2023-09-22.
 * - Mexico: guidelines on privacy notices (art. 31) with the LFPDPPP: notice, and a way to switch it off.
 * - Notice: Australia (Privacy Act 1988, APP 5), New Zealand (Privacy Act 2020, IPP 3), Japan (Telecommunications Business Act, art. 27-12, since 2023-06-16),
 *   Singapore (PDPA, s. 15A).
 * - United States, where a law on consumer privacy is in force: California (CCPA, 2020-01-01), Virginia (2023-01-01), Colorado and Connecticut (2023-07-01), Utah
 *   (2023-12-31), Texas, Oregon and, for very large companies, Florida (2024-07-01), Montana (2024-10-01), Delaware, Iowa, Nebraska and New Hampshire
 *   (2025-01-01), New Jersey (2025-01-15), Tennessee (2025-07-01), Minnesota (2025-07-31), Maryland (2025-10-01), Indiana, Kentucky and Rhode Island
 *   (2026-01-01); Nevada: opt-out of sale only (NRS 603A.345, since 2019-10-01).
 */
export const usualModels: ReadonlyMap<string, KnownModel> = new Map([
  ...each('opt-in', members.EEA.join(' ')),
  ...each('opt-in', 'GB GG JE IM GI CH BR KR TH TR ZA IN CN VN ID RU SA AE NG KE EG AR CO PE UY EC CL IL PH'),
  ...each('opt-in', 'AD AL BA GE MC MD ME MK RS SJ SM UA VA XK'),
  ...each('opt-out', 'MX'),
  ...each('notice', 'AU NZ JP SG'),
  ...each('opt-in', 'CA-QC'),
  ...each('opt-out', 'CA-AB CA-BC CA-MB CA-NB CA-NL CA-NS CA-NT CA-NU CA-ON CA-PE CA-SK CA-YT'),
  ...each(
    'opt-out',
    'US-CA US-CO US-CT US-DE US-FL US-IA US-IN US-KY US-MD US-MN US-MT US-NE US-NH US-NJ US-NV US-OR US-RI US-TN US-TX US-UT US-VA',
  ),
  ...each(
    'none',
    'US-AK US-AL US-AR US-AZ US-DC US-GA US-HI US-ID US-IL US-KS US-LA US-MA US-ME US-MI US-MO US-MS US-NC US-ND US-NM US-NY US-OH US-OK',
  ),
  ...each('none', 'US-PA US-SC US-SD US-VT US-WA US-WI US-WV US-WY US-AS US-GU US-MP US-PR US-UM US-VI'),
])
