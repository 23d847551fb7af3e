import { configure } from '@testing-library/preact'
import { afterEach } from 'vitest'

// jsdom knows the dialog element but not how it opens and closes. Modality and Escape are tested in browsers.
HTMLDialogElement.prototype.showModal = function () {
  this.setAttribute('open', '')
  this.querySelector<HTMLElement>('[autofocus]')?.focus()
}

HTMLDialogElement.prototype.close = function () {
  if (!this.open) return
  this.removeAttribute('open')
  queueMicrotask(() => this.dispatchEvent(new Event('close')))
}

afterEach(() => {
  document.body.replaceChildren()
})

// Chunks are loaded on demand, and on a busy machine that can take longer than the second that is usual.
configure({ asyncUtilTimeout: 15_000 })
