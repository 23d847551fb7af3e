import type { Catalog } from './types.ts'

/** Three answers in a letter; the first stands for three that equal those before them. */
export const letters = 'abcdefghijklmnopqrstuvwxyz_'

/** An answer as a digit. */
export const states = [undefined, 'granted', 'refused'] as const

/** What a snapshot for a roster begins with: format, roster, policy version. */
export const head = ({ configuration }: Catalog, roster: string, fingerprint: (text: string) => string): string =>
  `1.${roster}.${fingerprint(JSON.stringify(configuration.policy?.version ?? ''))}`
