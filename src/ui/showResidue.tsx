import { render } from 'preact'
import banner from '../../styles/banner.css'
import base from '../../styles/base.css'
import residue from '../../styles/residue.css'
import type { ResiduePort } from '../runtime/types.ts'
import { adoptStyles } from './adoptStyles.ts'
import { Residue } from './Residue.tsx'

/** Shows what a withdrawal has left, as the first child of the body, until the visitor closes it. The focus stays where it is. Returns its undo. */
export function showResidue(port: ResiduePort): () => void {
  const dropStyles = adoptStyles(base + banner + residue)
  const root = document.createDocumentFragment()
  let isShown = true
  const undo = (): void => {
    if (!isShown) return
    isShown = false
    render(null, root)
    dropStyles()
  }
  render(<Residue port={port} onClose={undo} />, root)
  document.body.prepend(root)
  return undo
}
