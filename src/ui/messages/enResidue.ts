/**
 * English texts of what is told after a withdrawal. Replaced as those of the banner are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `residue` | heading, and the name of the region | `{site}` |
 * | `residue.removed.*` | how many stored items are gone | `{count}` |
 * | `residue.open.*`, `residue.failed.*`, `residue.other-origin.*`, `residue.out-of-sight.*` | how many are not, and why; their names follow | `{count}` |
 * | `residue.running.*` | services whose code is still in the page | `{names}`, `{count}` |
 * | `residue.advised`, `residue.needless` | whether to load the page again | |
 * | `residue.reload`, `residue.close` | buttons | |
 */
export const enResidue = {
  residue: 'Your choice counts from now on',
  'residue.removed.one': '{count} stored item was removed from this device.',
  'residue.removed.other': '{count} stored items were removed from this device.',
  'residue.open.one': '{count} is still in use by this page and goes when you leave it:',
  'residue.open.other': '{count} are still in use by this page and go when you leave it:',
  'residue.failed.one': '{count} could not be removed by your browser:',
  'residue.failed.other': '{count} could not be removed by your browser:',
  'residue.other-origin.one': '{count} may be kept for another site, where only your browser’s settings can delete it:',
  'residue.other-origin.other': '{count} may be kept for other sites, where only your browser’s settings can delete them:',
  'residue.out-of-sight.one': '{count} may be left that this page cannot see, only its server:',
  'residue.out-of-sight.other': '{count} may be left that this page cannot see, only its server:',
  'residue.running.one': '{names} was already at work on this page. What it sends or stores from now on is held back.',
  'residue.running.other': '{names} were already at work on this page. What they send or store from now on is held back.',
  'residue.advised': 'Load the page again to end it completely.',
  'residue.needless': 'You need not do anything else.',
  'residue.reload': 'Load the page again',
  'residue.close': 'Close',
}
