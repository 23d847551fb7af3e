import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { limits } from './limits.ts'
import { startProcess } from './startProcess.ts'

export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string
  end(): Promise<void>
}

/** Starts an X server without a screen, on a number that it chooses itself. */
export async function startDisplay(xvfb: string): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp']
  const { child, end } = startProcess(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const announced = child.stdio[3] as Readable
  const [number] = (await once(announced, 'data', { signal: AbortSignal.timeout(limits.start) })) as [Buffer]
  return { name: `:${number.toString().trim()}`, end }
}
