/** Languages to look for texts in, best first: the page's, then the browser's. */
export const languagesOf = ({ document, navigator }: Window): readonly string[] =>
  [document.documentElement.lang, ...navigator.languages].filter(Boolean)
