/** By case, what makes the text of the demo's configuration one with that mistake. */
export const badConfigurations: Readonly<Record<string, (text: string) => string>>
