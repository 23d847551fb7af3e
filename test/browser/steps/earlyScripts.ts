/** Scripts to stand before everything else of a page (`openOwnPage({ first })`). */

/** The browser sends Global Privacy Control. */
export const withGpc = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });"

/** The browser sends Do Not Track. */
export const withDnt = "Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1', configurable: true });"

/** `window.titles` has the title of each banner that was ever in the page. */
export const keepTitles = `
  window.titles = []
  new MutationObserver(() => {
    const title = document.querySelector('.cs-banner h2')?.textContent
    if (title && titles.at(-1) !== title) titles.push(title)
  }).observe(document, { childList: true, subtree: true });`
