/** The text of a style sheet as it is shipped. */
export function processStyles(file: string): string
