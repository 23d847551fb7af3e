/** The page of the documentation for the results by engine, with the notes below the tables. */
export function vectorsDocs(results: object, notes: string): string
/** The notes, as they stand in docs/vectors-open.md. */
export function readNotes(): string
