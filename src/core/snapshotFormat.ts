import type { Catalog } from './types.ts'

/** Three answers in a letter; the first stands for three that equal those before them. */
export const letters = 'abcdefghijklmnopqrstuvwxyz_'

/** An answer as a digit. */
export const states = [undefined, 'granted', 'refused'] as const

/** What a snapshot for a roster begins with: format, roster, policy version. */
export const head = ({ policy }: Catalog, roster: string): string => `1.${roster}.${policy}`
