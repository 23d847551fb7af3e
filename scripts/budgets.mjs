/**
 * What a visitor loads, and the most it may weigh: brotli, 1 kB = 1000 bytes. A file stands for itself and everything that it
 * imports statically. The README's table has the same rows. The aim for the guard with every gate is 6.9 kB, for guard and runtime 9.2, until the banner
 * 15.5 (docs/gates.md has the split): the limits are what is reached without leaving out a gate or a check, so that it does not grow further unseen.
 */
export const budgets = [
  { name: 'Guard', files: ['dist/guard.js'], limit: '12.5 kB' },
  { name: 'The lean guard, in its place', files: ['dist/guard.lean.js'], limit: '9.6 kB' },
  { name: 'A returning visitor, one file', files: ['dist/consentry.js'], limit: '16.6 kB' },
  // Two files compress worse than one, and each has what it needs to find the other.
  { name: 'A returning visitor, guard inlined', files: ['dist/guard.js', 'dist/runtime.js'], limit: '17.4 kB' },
  { name: 'Until the banner is visible, one file', files: ['dist/consentry.js', 'dist/chunks/banner.js'], limit: '20.1 kB' },
  {
    name: 'Until the banner is visible, guard inlined',
    files: ['dist/guard.js', 'dist/runtime.js', 'dist/chunks/banner.js'],
    limit: '20.9 kB',
  },
  { name: 'Beside the banner: the check of the configuration', files: ['dist/chunks/check.js'], limit: '1.9 kB' },
  { name: 'The same, where anything is said about the law', files: ['dist/chunks/law.js'], limit: '2.8 kB' },
  { name: 'Where regions differ: what holds in this one', files: ['dist/chunks/jurisdiction.js'], limit: '4 kB' },
  { name: 'Where no region is given: time zones', files: ['dist/chunks/guess.js'], limit: '3.2 kB' },
  { name: 'When something was granted: the release', files: ['dist/chunks/release.js'], limit: '3.9 kB' },
  { name: 'After an answer: records and what is left to do', files: ['dist/chunks/aftermath.js'], limit: '4.2 kB' },
  { name: 'After an answer in the interface: what was shown, for the record', files: ['dist/chunks/notice.js'], limit: '3.1 kB' },
  { name: 'For a check or a copy of the records', files: ['dist/chunks/copies.js'], limit: '2.5 kB' },
  { name: 'After a refusal: the sweep', files: ['dist/chunks/sweep.js'], limit: '2.2 kB' },
  {
    name: 'After a withdrawal: what is left, in words',
    files: ['dist/chunks/residue.js'],
    without: ['dist/chunks/interface.js'],
    limit: '1.8 kB',
  },
  { name: 'After an answer, where records are sent to the operator', files: ['dist/chunks/sending.js'], limit: '2.5 kB' },
  { name: 'Profiles, when the site first names one or forgets', files: ['dist/chunks/profiles.js'], limit: '3.4 kB' },
  { name: 'After an answer in strict mode: the server, and the page anew', files: ['dist/chunks/renew.js'], limit: '0.6 kB' },
  { name: 'Preact, and what the four below share', files: ['dist/chunks/interface.js'], limit: '9.8 kB' },
  {
    name: 'The preferences, when they are opened',
    files: ['dist/chunks/preferences.js'],
    without: ['dist/chunks/interface.js'],
    limit: '5.2 kB',
  },
  {
    name: 'Their section on identifiers, where the site has some',
    files: ['dist/chunks/identifiers.js'],
    without: ['dist/chunks/interface.js'],
    limit: '2.5 kB',
  },
  { name: 'Identifiers, for who asks for one and for that section', files: ['dist/chunks/ids.js'], limit: '4 kB' },
  {
    name: 'Earlier choices, when they are opened in the preferences',
    files: ['dist/chunks/history.js'],
    without: ['dist/chunks/interface.js'],
    limit: '1.9 kB',
  },
  {
    name: 'The placeholders, where something is held that would be seen',
    files: ['dist/chunks/placeholder.js'],
    without: ['dist/chunks/interface.js'],
    limit: '4.2 kB',
  },
]
