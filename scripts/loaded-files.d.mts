export function loadedFiles(files: readonly string[], without?: readonly string[]): string[]
