import type { InterfacePort } from '../../runtime/types.ts'
import type { BannerContents } from './bannerContents.ts'
import { changedContents } from './changedContents.tsx'
import { laterQuestion } from './laterQuestion.tsx'
import { runningContents } from './runningContents.tsx'

/** What the banner says where it is not the first question. A chunk of its own: most visitors never need it. */
export function otherContents(port: InterfacePort): BannerContents {
  const { notice } = port.decision()
  if (!notice) return laterQuestion(port)
  return notice === 'policy' ? changedContents(port) : runningContents(port, notice)
}
