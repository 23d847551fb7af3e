import type { Configuration } from './configuration.ts'

/**
 * The ids of the categories and services of a configuration: the union of its keys where they are known as literals (pass it
 * through a `const` type parameter), else `string`. Through it a wrong id is a type error.
 */
export type IdOf<C extends Configuration> =
  `${KeysOf<C['categories']> | (C extends { readonly services: infer Services } ? KeysOf<Services> : never)}`

type KeysOf<T> = Extract<keyof T, string | number>
