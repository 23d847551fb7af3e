/**
 * English texts of the visitor's earlier choices in the preferences. Replaced as those of the banner are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `history.count.*` | before the list | `{count}` |
 * | `history.none` | instead of it | |
 * | `history.granted`, `history.refused` | what one answer led to, as a list of names | `{names}` |
 * | `history.by.<method>` | where it was given | |
 * | `history.withdraw`, `history.acknowledge` | said beside it where it took something back, or where a notice was only read | |
 * | `history.version` | the version of the policy | `{version}` |
 * | `history.gpc`, `history.dnt` | a signal of the browser that counted | |
 * | `history.download`, `history.delete` | buttons | |
 * | `history.sure`, `history.yes`, `history.no` | the question before it is deleted, and its answers | |
 * | `history.deleted`, `history.downloaded`, `history.failed` | what became of it | |
 */
export const enHistory = {
  'history.count.one': '{count} choice is recorded on this device.',
  'history.count.other': '{count} choices are recorded on this device, the newest first.',
  'history.none': 'No choice is recorded on this device.',
  'history.granted': 'Allowed: {names}',
  'history.refused': 'Refused: {names}',
  'history.by.banner': 'in the notice',
  'history.by.preferences': 'in the preferences',
  'history.by.placeholder': 'at content that was held back',
  'history.by.api': 'by a control of the site itself',
  'history.withdraw': 'taken back',
  'history.acknowledge': 'notice read',
  'history.version': 'policy version {version}',
  'history.gpc': 'your browser sent Global Privacy Control',
  'history.dnt': 'your browser sent Do Not Track',
  'history.download': 'Download',
  'history.delete': 'Delete my history',
  'history.sure': 'Delete the record of your earlier choices from this device? What you have chosen stays as it is.',
  'history.yes': 'Delete',
  'history.no': 'Keep',
  'history.deleted': 'Your history is deleted. Your choices stay as they are.',
  'history.downloaded': 'Your history was handed to your browser as a file.',
  'history.failed': 'That did not work. Your browser may keep this site from storing anything.',
}
