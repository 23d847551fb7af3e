import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Finding {
  /** As the linter names it, for example `import(no-cycle)`. */
  readonly rule: string
  readonly file: string
}

/** What the linter finds, under the rules of this repository, in files that are given by path and text. */
export async function lint(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'consentry-lint-'))
  try {
    await copyFile('.oxlintrc.json', join(folder, '.oxlintrc.json'))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const { diagnostics } = JSON.parse(await report(folder)) as { diagnostics: { code: string; filename: string }[] }
    return diagnostics.map(({ code, filename }) => ({ rule: code, file: filename.replaceAll('\\', '/') }))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function report(folder: string): Promise<string> {
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint')
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [oxlint, '--format=json'], { cwd: folder, timeout: 60_000, maxBuffer: 2 ** 26 }, (error, stdout) => {
      // Findings end the linter with 1, and so does a broken configuration, which prints no JSON.
      if (stdout.trimStart().startsWith('{')) resolve(stdout)
      else reject(error ?? new Error(stdout))
    })
  })
}
