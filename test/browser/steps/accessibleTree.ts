import type { Page } from '../driver/types.ts'

/** States that are said along with a role, where a node has them. */
const said = ['checked', 'expanded', 'hasPopup', 'level', 'modal', 'focused']

/** Structure that has no name and that a screen reader passes over in silence. */
const silent = /^(generic|none|StaticText|InlineTextBox|LineBreak|paragraph|Section(Header|Footer)|emphasis|strong|ListMarker|rowgroup)$/

/**
 * What a screen reader is told of a part of the page, in its order: `role "name" state=value …`. From Chromium's own accessibility tree, by the
 * DevTools protocol.
 */
export async function accessibleTree(page: Page, part: string): Promise<readonly string[]> {
  const session = await page.cdp()
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: part })
  const { node } = await session.send('DOM.describeNode', { nodeId })
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((each) => [each.nodeId, each]))
  const lines: string[] = []
  const visit = (each: (typeof nodes)[number] | undefined): void => {
    if (!each) return
    const role = `${each.role?.value}`
    if (!each.ignored && !silent.test(role)) {
      const states = (each.properties ?? []).filter(
        ({ name, value }) => said.includes(name) && value.value !== undefined && role !== 'listitem',
      )
      const words = states.map(({ name, value }) => `${name}=${value.value}`).toSorted()
      lines.push([role, JSON.stringify(each.name?.value ?? ''), ...words].join(' '))
    }
    for (const id of each.childIds ?? []) visit(byId.get(id))
  }
  visit(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId))
  return lines
}
