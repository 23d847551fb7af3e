/** What stands in the HTML of `/vectors.html`, by the name that its address carries; and whether it is one that runs. */
export const htmlRows: readonly { readonly what: string; readonly runs?: true }[] = [
  { what: 'script', runs: true },
  { what: 'async script', runs: true },
  { what: 'deferred script', runs: true },
  { what: 'module', runs: true },
  { what: 'import in a module', runs: true },
  { what: 'import by call', runs: true },
  { what: 'style sheet' },
  { what: 'preload' },
  { what: 'picture' },
  { what: 'picture by srcset' },
  { what: 'source of a picture' },
  { what: 'picture in a drawing' },
  { what: 'picture of an input' },
  { what: 'picture by a style' },
  { what: 'frame' },
  { what: 'object' },
  { what: 'embed' },
  { what: 'poster' },
  { what: 'sound' },
]

/** The name of a row in addresses. */
export const slugOf = ({ what }: { readonly what: string }): string => what.replaceAll(' ', '-')
