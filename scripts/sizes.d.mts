export interface SizeRow {
  readonly name: string
  readonly files: readonly string[]
  /** As in `12.3 kB`. */
  readonly size: string
}

export function weigh(files: readonly string[]): Promise<string>
export function readTable(text: string): readonly SizeRow[]
