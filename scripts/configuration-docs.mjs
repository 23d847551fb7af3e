import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { configurationSource } from './configuration-source.mjs'
import { docstrings } from './docstrings.mjs'

const preface = `# The configuration

<!-- Made by "node scripts/configuration-docs.mjs" from src/core/configuration.ts and src/core/shape.ts: change those. -->

One JSON object describes the site. A key that is not listed here is an error, and so is every other mistake: all of them are reported at once, each with
its path, and until they are mended nothing optional runs. [The operator's guide](guides/operator.md) says how to write one.

Editors complete and check it with the JSON Schema of the package: \`"$schema": "./node_modules/consentry/dist/consentry.schema.json"\`. In code,
\`validate\` of \`consentry/validate\` returns the list of mistakes.

- **text** has at least one character that is not a space. It is shown as text, never as HTML.
- **host** is in lower case, without scheme, port or path, and covers its subdomains: \`cdn.example.com\`.
- **day** is \`YYYY-MM-DD\`.
- **region** is a country of ISO 3166-1 (\`DE\`), a subdivision of ISO 3166-2 (\`US-CA\`), or one of the groups \`EEA\` and \`EU\`; keys may also be \`default\`.
- **duration** is a whole number with \`m\` (minutes), \`h\`, \`d\`, \`mo\` (calendar months) or \`y\`: \`30m\`, \`90d\`, \`13mo\`.
- **match** is an exact name, \`prefix*\`, or \`{ "re": "…" }\`, a regular expression of at most 200 characters in which no group is repeated. An exact name
  comes before the longest prefix, and that before an expression. A name or prefix can belong to one service only.
`

/** Types whose own text would only repeat what is said of the key, or of a match above. */
const repeating = new Set(['ProviderRole', 'PurposeId', 'Match'])

/** `docs/configuration.md` as text. `core` has `shape`, `isDay`, `isMatch`, `enumWords`, `plannedKeys` and `recognisedBy` of src/core. */
export function configurationDocs(source, core) {
  const { shape, isDay, isMatch, enumWords, plannedKeys, recognisedBy } = core
  const { interfaces, summaries, types } = docstrings(source)
  const technology = shape['services?']['*']['technologies?'][0]
  const words = new Map([
    [true, '`true` or `false`'],
    [isDay, 'day'],
    [isMatch, 'match'],
    [shape['firstParty?'][0], 'host'],
    [technology['duration?'], '`session` or duration'],
    [shape['expiry?']['granted?'], 'duration'],
    [shape['region?'], 'region'],
    [shape['operator?']['recipients?'][0], 'country'],
  ])
  const sections = []

  /** What a value can be, in words. Objects get a section of their own. */
  function say(value, type, path) {
    if (words.has(value)) return words.get(value)
    if (value instanceof RegExp) {
      const known = enumWords(value)
      return known ? known.map((word) => `\`${word}\``).join(', ') : 'text'
    }
    if (Array.isArray(value)) return `list: ${say(value[0], type, `${path}[]`)}`
    if (value['*'] && !nameIn(type)) return 'object'
    if (value['*']) return `object: ${say(value['*'], type, `${path}.<id>`)}`
    describe(value, nameIn(type), path)
    return `[object](#${anchorOf(path)})`
  }

  /** Adds the section of an object; those of the objects in it follow. */
  function describe(value, name, path) {
    const place = sections.push('') - 1
    const rows = Object.keys(value).map((key) => row(value, key.replace(/\?$/, ''), key, interfaces.get(name), path))
    const later = plannedKeys.get(value)
    sections[place] = [
      path ? `## \`${path}\`\n` : '## Top level\n',
      `${summaries.get(name)}\n`,
      '| key | value | what it is |\n|---|---|---|',
      ...rows,
      later && `\nFor later versions, and an error until then: ${later.map((key) => `\`${key}\``).join(', ')}.`,
      value === technology && `\n${recognition()}`,
    ]
      .filter(Boolean)
      .join('\n')
  }

  function row(value, key, written, members, path) {
    const { text, type } = members.get(key)
    const what = types.has(type) && !repeating.has(type) ? `${text} ${types.get(type)}` : text
    const needed = written.endsWith('?') ? '' : ' **Needed.**'
    const cells = [`\`${key}\``, say(value[written], type, path ? `${path}.${key}` : key), what + needed]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  }

  function recognition() {
    const by = (key) =>
      enumWords(technology.type)
        .filter((type) => recognisedBy(type) === key)
        .map((type) => `\`${type}\``)
        .join(', ')
    return `Recognised by its name: ${by('name')}. By its host: ${by('host')}. By neither, because the page asks for it by its name: ${by(undefined)}.`
  }

  function nameIn(type) {
    return type.match(/\w+/g).find((word) => interfaces.has(word))
  }

  describe(shape, 'Configuration', '')
  return `${preface}\n${sections.join('\n\n')}\n`
}

/** The anchor that a heading gets: its letters, digits, hyphens and underscores. */
const anchorOf = (heading) => heading.toLowerCase().replace(/[^\w-]/g, '')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [shape, { enumWords }, { plannedKeys }, { recognisedBy }] = await Promise.all(
    ['shape', 'validate/enumWords', 'validate/planned', 'validate/recognisedBy'].map((file) => import(`../build/core/${file}.js`)),
  )
  const source = configurationSource
  writeFileSync('docs/configuration.md', configurationDocs(source, { ...shape, enumWords, plannedKeys, recognisedBy }))
}
