/**
 * Puts a style sheet into the document. It is a constructed one where the browser has them, which the `style-src` of a content
 * security policy does not concern. Returns its undo.
 */
export function adoptStyles(text: string): () => void {
  if (!document.adoptedStyleSheets) {
    const element = document.createElement('style')
    element.append(text)
    document.head.append(element)
    return () => element.remove()
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
