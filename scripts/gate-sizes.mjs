import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { rollup } from 'rollup'
import { gatesIn, leanGates, leaveOutGates } from './leave-out-gates.mjs'
import configurations from '../rollup.config.mjs'

/** `npm run sizes:gates`: how many bytes smaller guard.js is without each gate (brotli), from what is in build/. Writes docs/gates.md. */
const { output, plugins, ...options } = configurations.find(({ output: { file } }) => file === 'dist/guard.js')
const all = gatesIn(readFileSync('build/guard/gates/index.js', 'utf8'))

async function sizeWithout(names) {
  const bundle = await rollup({ ...options, plugins: [leaveOutGates(names), ...plugins] })
  const { output: files } = await bundle.generate({ ...output, sourcemap: false })
  return brotliCompressSync(files[0].code).length
}

const full = await sizeWithout([])
const rows = []
for (const name of all) rows.push([name, full - (await sizeWithout([name]))])
const lean = await sizeWithout(all.filter((name) => !leanGates.includes(name)))
const text = `# Gates, and what each weighs

<!-- Made by "npm run sizes:gates". -->

\`dist/guard.js\` has every gate: ${full} bytes (brotli). \`dist/guard.lean.js\` has ${leanGates.join(', ')}: ${lean} bytes; it holds marked elements, what the parser
and scripts bring as elements, and cookies, and nothing else: requests by \`fetch\`, storage, workers and the rest go through it.

\`WITHOUT=Form,WebRtc npm run build\` builds every script without those gates. The numbers are bytes that guard.js loses without the gate; what gates share stays, so they
do not add up. What is left out is open: say so to whoever relies on the table of [what is held](vectors.md).

| gate | bytes |
|---|---|
${rows
  .sort(([, a], [, b]) => b - a)
  .map(([name, bytes]) => `| ${name} | ${bytes} |`)
  .join('\n')}
| none of them (judge, catalog, observer, the held form) | ${await sizeWithout(all)} |
`
writeFileSync('docs/gates.md', text)
console.log(text)
