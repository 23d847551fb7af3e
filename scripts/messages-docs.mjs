import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const preface = `# The texts

<!-- Made by "node scripts/messages-docs.mjs" from src/ui/messages: change those. -->

The built-in texts are English. Each text is looked up by itself: first among yours, in the \`lang\` of the page, then in the browser's languages in their
order, then in \`en\`; where none of these has it, it is the built-in one. \`de\` serves \`de-AT\` too. So a site in several languages gives every key in each of
them, English included.

In the configuration, under \`ui\`:

\`\`\`json
{ "messages": { "de": { "refuse": "Alle ablehnen", "accept": "Alle annehmen", "cookies.other": "{count} Cookies" } } }
\`\`\`

A category without \`name\` and \`description\` takes them from \`category.<id>\` and \`category.<id>.text\`, so they can be translated. What is said of a service comes
from the configuration and is the same in every language in this version.
`

/** `docs/messages.md` as text, from the files of texts: each with its heading, its source and the texts that it exports. */
export function messagesDocs(files) {
  return [preface, ...files.map(({ heading, source, texts }) => `## ${heading}\n\n${docstringOf(source)}\n\n${tableOf(texts)}\n`)].join(
    '\n',
  )
}

/** The docstring of the only export, as it is written but for its asterisks. */
function docstringOf(source) {
  const [, text] = /\/\*\*\n([\s\S]*?)\n \*\/\nexport const/.exec(source) ?? []
  if (!text) throw new Error('There is no docstring before the export.')
  return text.replace(/^ \* ?/gm, '')
}

function tableOf(texts) {
  const rows = Object.entries(texts).map(([key, text]) => `| \`${key}\` | ${text.replaceAll('|', '\\|')} |`)
  return ['| key | text |', '|---|---|', ...rows].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [
    { en },
    { enOccasions },
    { enLinks },
    { enSignals },
    { enPreferences },
    { enIdentifiers },
    { enCompanies },
    { enClearing },
    { enPlaceholder },
    { enResidue },
    { enHistory },
    { enRegion },
  ] = await Promise.all([
    import('../build/ui/messages/en.js'),
    import('../build/ui/messages/enOccasions.js'),
    import('../build/ui/messages/enLinks.js'),
    import('../build/ui/messages/enSignals.js'),
    import('../build/ui/messages/enPreferences.js'),
    import('../build/ui/messages/enIdentifiers.js'),
    import('../build/ui/messages/enCompanies.js'),
    import('../build/ui/messages/enClearing.js'),
    import('../build/ui/messages/enPlaceholder.js'),
    import('../build/ui/messages/enResidue.js'),
    import('../build/ui/messages/enHistory.js'),
    import('../build/ui/messages/enRegion.js'),
  ])
  const files = [
    { heading: 'Banner', source: readFileSync('src/ui/messages/en.ts', 'utf8'), texts: en },
    {
      heading: 'Banner, where it is not the first question',
      source: readFileSync('src/ui/messages/enOccasions.ts', 'utf8'),
      texts: enOccasions,
    },
    { heading: 'The permanent link', source: readFileSync('src/ui/messages/enLinks.ts', 'utf8'), texts: enLinks },
    { heading: 'Preferences', source: readFileSync('src/ui/messages/enPreferences.ts', 'utf8'), texts: enPreferences },
    {
      heading: 'Signals of the browser, in the preferences',
      source: readFileSync('src/ui/messages/enSignals.ts', 'utf8'),
      texts: enSignals,
    },
    { heading: 'Identifiers, in the preferences', source: readFileSync('src/ui/messages/enIdentifiers.ts', 'utf8'), texts: enIdentifiers },
    { heading: 'The services by company', source: readFileSync('src/ui/messages/enCompanies.ts', 'utf8'), texts: enCompanies },
    { heading: 'How to clear a browser', source: readFileSync('src/ui/messages/enClearing.ts', 'utf8'), texts: enClearing },
    { heading: 'Placeholders', source: readFileSync('src/ui/messages/enPlaceholder.ts', 'utf8'), texts: enPlaceholder },
    { heading: 'After a withdrawal', source: readFileSync('src/ui/messages/enResidue.ts', 'utf8'), texts: enResidue },
    { heading: 'Earlier choices', source: readFileSync('src/ui/messages/enHistory.ts', 'utf8'), texts: enHistory },
    { heading: 'Region and law', source: readFileSync('src/ui/messages/enRegion.ts', 'utf8'), texts: enRegion },
  ]
  writeFileSync('docs/messages.md', messagesDocs(files))
}
