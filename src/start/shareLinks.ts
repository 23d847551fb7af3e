import type { ShareConfiguration } from '../core/configuration.ts'

/**
 * Sends links to the operator's other hosts by way of our server, which adds the visitor's choices: only when a link is followed, so that it reads and copies as it
 * was written. What says `noreferrer` goes straight, since nobody there could tell where the visitor is from. Returns its undo. A chunk of its own.
 */
export function shareLinks(win: Window & typeof globalThis, { path, hosts }: ShareConfiguration, hasAnswer: () => boolean): () => void {
  function onClick(event: MouseEvent): void {
    // The path, because a link may be in a shadow tree.
    const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof win.HTMLAnchorElement)
    if (!link || event.defaultPrevented || !hosts.includes(link.hostname) || link.hostname === win.location.hostname) return
    if (link.relList.contains('noreferrer') || !hasAnswer()) return
    const written = link.getAttribute('href')!
    link.href = `${win.location.origin}${path}?to=${encodeURIComponent(link.href)}`
    // The browser follows it when all listeners are done.
    setTimeout(() => link.setAttribute('href', written))
  }
  const types = ['click', 'auxclick'] as const
  for (const type of types) win.addEventListener(type, onClick)
  return () => {
    for (const type of types) win.removeEventListener(type, onClick)
  }
}
