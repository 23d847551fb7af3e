/** Hands a text to the browser as a file. The link is never in the page, so nothing of the page sees the click. */
export function downloadJson(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  // Not at once: some browsers read it only after the visitor has said where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
