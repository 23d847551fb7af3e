import { render } from 'preact'
import banner from '../../styles/banner.css'
import base from '../../styles/base.css'
import type { InterfacePort } from '../runtime/types.ts'
import { adoptStyles } from './adoptStyles.ts'
import { Banner } from './Banner.tsx'
import { firstQuestion } from './banner/firstQuestion.tsx'

/**
 * Shows the banner as the first child of the body, which must be there. The focus stays where it is. `contents` is what it says instead of the first
 * question. Returns its undo.
 */
export function mountBanner(port: InterfacePort, contents = firstQuestion(port)): () => void {
  const dropStyles = adoptStyles(base + banner)
  // Rendered into a fragment and then moved, so that there is no wrapper that a page's rules could reach.
  const root = document.createDocumentFragment()
  render(<Banner port={port} contents={contents} />, root)
  document.body.prepend(root)
  return () => {
    render(null, root)
    dropStyles()
  }
}
