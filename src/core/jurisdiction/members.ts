/**
 * Countries of the two groups. EU: Art. 52 TEU, with the parts of it that have codes of their own (Art. 355(1) TFEU, Åland). EEA: the EU with Iceland,
 * Liechtenstein and Norway (Agreement on the European Economic Area, in force for data protection by Joint Committee Decision 154/2018). Checked on 2026-11-22.
 */
const unionMembers = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'
const partsOfMembers = 'AX GF GP MF MQ RE YT'

/** Members by group, the smaller group first. */
export const members: Readonly<Record<'EU' | 'EEA', readonly string[]>> = {
  EU: `${unionMembers} ${partsOfMembers}`.split(' '),
  EEA: `${unionMembers} ${partsOfMembers} IS LI NO`.split(' '),
}
