/**
 * Puts a style sheet into the document, or into a shadow tree. It is a constructed one where the browser has them, which the `style-src` of a content
 * security policy does not concern. Returns its undo.
 */
export function adoptStyles(text: string, root: Document | ShadowRoot = document): () => void {
  if (!root.adoptedStyleSheets) {
    const element = document.createElement('style')
    element.append(text)
    ;('head' in root ? root.head : root).append(element)
    return () => element.remove()
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  root.adoptedStyleSheets.push(sheet)
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
