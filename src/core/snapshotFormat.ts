/** Three answers in a letter; the first stands for three that equal those before them. */
export const letters = 'abcdefghijklmnopqrstuvwxyz_'

/** An answer as a digit. */
export const states = [undefined, 'granted', 'refused'] as const

/** What a snapshot begins with. */
export const format = 2

/** Flags of a snapshot: the signals in spite of which was granted, and the audience, the strictest first. Each by its first letter. */
export const flagged = { signals: ['gpc', 'dnt'], audiences: ['child', 'teen', 'adult'] } as const
