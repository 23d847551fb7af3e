/** One thing that is required, and where the demo shows it. */
export interface Row {
  readonly row: string
  readonly describes: string
  readonly asks: string
  readonly page?: string
}

/** A test that says which rows it proves. */
export interface MarkedTest {
  readonly file: string
  readonly title: string
  readonly rows: readonly string[]
}

export type Outcome = 'passed' | 'failed' | 'skipped'

/** By file and title, how a test ended in each engine. */
export type Runs = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Outcome>>>>>>

/** Tests that name rows, from the text of a test's file. */
export function markedTests(file: string, source: string): MarkedTest[]
/** How a marked test ended, by the JSON report of a run. */
export function outcomeIn(report: object, test: MarkedTest): Outcome | undefined
/** Rows that no test has proven in all three engines. */
export function unproven(rows: readonly Row[], tests: readonly MarkedTest[], runs: Runs): string[]
/** docs/rows.md as text. */
export function rowsDocs(rows: readonly Row[], tests: readonly MarkedTest[], runs: Runs): string
/** The table of the demo's page, as HTML. */
export function rowsPart(rows: readonly Row[]): string
/** What there is: rows, marked tests, and how those ended. */
export function readRows(): { rows: Row[]; tests: MarkedTest[]; runs: Runs }
