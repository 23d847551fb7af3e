import { readFileSync } from 'node:fs'

/** The text of the types that an operator writes, docstrings included. */
export const configurationSource = ['configuration', 'policyConfiguration', 'serviceConfiguration', 'technologyConfiguration']
  .map((name) => readFileSync(new URL(`../src/core/${name}.ts`, import.meta.url), 'utf8'))
  .join('\n')
