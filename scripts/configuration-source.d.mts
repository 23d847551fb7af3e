export const configurationSource: string
