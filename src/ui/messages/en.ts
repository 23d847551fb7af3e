/**
 * English texts of the banner, some of which the preferences use too. An operator replaces any of them, in any language, under
 * `ui.messages.<language tag>.<key>`; what is given there is text, never HTML.
 *
 * `{site}` stands for `operator.name`, or for the text `site` without one. `{count}` stands for a number; the keys that have
 * it end in a plural category of the language (`zero`, `one`, `two`, `few`, `many`, `other`), of which only `other` is needed.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `site` | what the site is called when the operator has no name | |
 * | `title` | heading of the banner, and the name of its region | `{site}` |
 * | `text` | the banner's sentence or two | `{site}` |
 * | `reload` | in strict mode: what follows an answer, in the banner, the preferences and placeholders | |
 * | `forgotten` | where the browser keeps no choice, in the banner and the preferences | |
 * | `policy` | link to `policy.url`, in the banner and the preferences | `{site}` |
 * | `refuse`, `accept` | the two answers, in the banner and the preferences | |
 * | `choose` | opens the preferences | |
 * | `cookies.*`, `pixels.*`, `stored.*`, `identifiers.*` | what the page uses, in the banner and the preferences | `{count}` |
 */
export const en = {
  site: 'this site',
  title: 'Your choice about cookies and similar technologies',
  text: 'Some of them make {site} work. Others are optional and run only if you allow it.',
  reload: 'When you allow something or take it back, this page loads again once.',
  forgotten: 'This browser does not keep your choice: it counts until you leave this page.',
  policy: 'Privacy and cookies',
  refuse: 'Refuse all',
  accept: 'Accept all',
  choose: 'Choose',
  'cookies.one': '{count} cookie',
  'cookies.other': '{count} cookies',
  'pixels.one': '{count} pixel',
  'pixels.other': '{count} pixels',
  'stored.one': '{count} stored item',
  'stored.other': '{count} stored items',
  'identifiers.one': '{count} identifier',
  'identifiers.other': '{count} identifiers',
}
