/** Gates of the lean guard: what scripts insert, and cookies. Marked elements and what the parser brings are held in every guard. */
export const leanGates = ['Attributes', 'Insertion', 'Html', 'Cookie']

/** The names of all gates in `build/guard/gates/index.js`, as they stand in its first list. */
export const gatesIn = (code) =>
  [...code.matchAll(/^\s*gate(\w+),$/gm)].map(([, name]) => name).filter((name, at, all) => all.indexOf(name) === at)

/** Rollup plugin: leaves gates out, by name (`Html,DocumentWrite`); what only they use goes with them. `names` is a list, or gives one for all names. */
export function leaveOutGates(names) {
  return {
    name: 'leave-out-gates',
    transform(code, id) {
      if (!id.endsWith('/guard/gates/index.js')) return
      const all = gatesIn(code)
      const left = typeof names === 'function' ? names(all) : names
      const wrong = left.find((name) => !all.includes(name))
      if (wrong) throw new Error(`There is no gate "${wrong}"; there are ${all.join(', ')}.`)
      const text = left.reduce((rest, name) => rest.replace(new RegExp(`^\\s*gate${name},\\n`, 'gm'), ''), code)
      return { code: text, map: null }
    },
  }
}
