import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { atProcessEnd } from './atProcessEnd.ts'
import { limits } from './limits.ts'

export interface StartedProcess {
  readonly child: ChildProcess
  /** Ends the process and all that it started; kills what does not go in time. */
  end(): Promise<void>
}

/** Starts a program in a process group of its own, so that what it starts can be ended along with it. */
export function startProcess(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; stdio?: StdioOptions },
): StartedProcess {
  const child = spawn(program, args, { stdio: 'ignore', ...options, detached: true })
  const kill = () => signalGroup(child, 'SIGKILL')
  const forget = atProcessEnd(kill)
  const exited = once(child, 'exit')
  // A program that cannot be started is noticed by the caller, which waits for its first answer.
  exited.catch(() => undefined)
  return {
    child,
    async end() {
      signalGroup(child, 'SIGTERM')
      const timer = setTimeout(kill, limits.end)
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await exited
      clearTimeout(timer)
      kill()
      forget()
    },
  }
}

/** Sends a signal to the process group of a child; a group that is gone already is what was wanted. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
