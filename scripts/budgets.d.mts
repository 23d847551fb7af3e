export const budgets: readonly {
  readonly name: string
  readonly files: readonly string[]
  readonly without?: readonly string[]
  readonly limit: string
}[]
