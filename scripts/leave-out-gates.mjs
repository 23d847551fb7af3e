/** Rollup plugin: leaves gates out of the list, by the names of their files (`html`, `documentWrite`); what only they use goes with them. */
export function leaveOutGates(names) {
  return {
    name: 'leave-out-gates',
    transform(code, id) {
      if (!names.length || !id.endsWith('/guard/gates/index.js')) return
      return names.reduce((text, name) => {
        const without = text.replace(new RegExp(`^\\s*gate${name},\\n`, 'mi'), '')
        if (without === text) throw new Error(`There is no gate "${name}".`)
        return without
      }, code)
    },
  }
}
