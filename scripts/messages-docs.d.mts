export interface MessageFile {
  readonly heading: string
  /** The text of the source file. */
  readonly source: string
  readonly texts: Readonly<Record<string, string>>
}

export function messagesDocs(files: readonly MessageFile[]): string
