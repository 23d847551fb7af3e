/** One vector in HTML. */
export interface HtmlRow {
  /** Its address carries this name. */
  readonly what: string
  /** It is one that runs, and then says so. */
  readonly runs?: true
  /** There is no way to mark it. */
  readonly unmarked?: true
}

/** What stands in the HTML of `/vectors.html`. */
export const htmlRows: readonly HtmlRow[] = [
  { what: 'script', runs: true },
  { what: 'async script', runs: true },
  { what: 'deferred script', runs: true },
  { what: 'module', runs: true },
  { what: 'import in a module', runs: true },
  { what: 'import by call', runs: true },
  { what: 'script in a drawing', runs: true, unmarked: true },
  { what: 'written script', runs: true, unmarked: true },
  { what: 'style sheet' },
  { what: 'import in a style', unmarked: true },
  { what: 'preload' },
  { what: 'preload of a module' },
  { what: 'picture' },
  { what: 'picture by srcset' },
  { what: 'source of a picture' },
  { what: 'picture in a drawing', unmarked: true },
  { what: 'picture of an input' },
  { what: 'picture by a style', unmarked: true },
  { what: 'picture by a rule', unmarked: true },
  { what: 'picture behind a table', unmarked: true },
  { what: 'picture in a declared shadow tree', unmarked: true },
  { what: 'picture in the text of a frame', unmarked: true },
  { what: 'written picture', unmarked: true },
  { what: 'frame' },
  { what: 'object' },
  { what: 'embed' },
  { what: 'poster' },
  { what: 'sound' },
]

/** The name of a row in addresses. */
export const slugOf = ({ what }: HtmlRow): string => what.replaceAll(' ', '-')
