const rendered = new WeakMap<ParentNode, ChildNode>()

/** Puts an element that `jsx` made into a root; with null takes it away again, wherever it has been moved. */
export function render(element: ChildNode | null, root: ParentNode): void {
  if (!element) return rendered.get(root)?.remove()
  rendered.set(root, element)
  root.append(element)
}
