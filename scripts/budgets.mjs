/**
 * What a visitor loads, and the most it may weigh: brotli, 1 kB = 1000 bytes. A file stands for itself and everything that it
 * imports statically. The README's table has the same rows.
 */
export const budgets = [
  { name: 'Guard', files: ['dist/guard.js'], limit: '5.2 kB' },
  { name: 'A returning visitor: guard and runtime', files: ['dist/guard.js', 'dist/runtime.js'], limit: '7.5 kB' },
  {
    name: 'A first visit: until the banner is visible',
    files: ['dist/guard.js', 'dist/runtime.js', 'dist/chunks/banner.js'],
    limit: '13.7 kB',
  },
  {
    name: 'The preferences, when they are opened',
    files: ['dist/chunks/preferences.js'],
    without: ['dist/chunks/banner.js'],
    limit: '6.5 kB',
  },
]
