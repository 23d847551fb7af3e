/** Runs in a page of the demo: whether its frame shows the player. A document of another site cannot be seen from there; an empty one can. */
export function isPlayerShown(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-consent=player]')
  return !!frame && frame.contentDocument === null
}
