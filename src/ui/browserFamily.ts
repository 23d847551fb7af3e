/** Browsers whose settings are told apart, in the order in which they are listed. */
export const browserFamilies = [
  'chrome',
  'chrome-android',
  'chrome-ios',
  'safari',
  'safari-ios',
  'edge',
  'edge-mobile',
  'firefox',
  'firefox-android',
  'firefox-ios',
  'samsung',
] as const

/** One of them. */
export type BrowserFamily = (typeof browserFamilies)[number]

/** What a browser says of itself. */
export interface BrowserClaims {
  readonly userAgent: string
  /** A tablet of Apple calls itself a Mac and has a touch screen, which no Mac has. Default 0. */
  readonly maxTouchPoints?: number
}

/** Every browser names others too, so the rarer names come first. Those of Apple's devices have names of their own. */
const signs: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['samsung', /SamsungBrowser/],
  ['edge-mobile', /EdgA|EdgiOS/],
  ['edge', /Edg\//],
  ['firefox-ios', /FxiOS/],
  ['firefox-android', /Android.*Firefox/],
  ['firefox', /Firefox/],
  ['chrome-ios', /CriOS/],
  ['chrome-android', /Android.*Chrome/],
  ['chrome', /Chrome/],
  ['safari-ios', /(iPhone|iPad|iPod).*Safari/],
  ['safari', /Macintosh.*Safari/],
]

/** The family by what the browser says of itself, which orders a list and nothing else. Browsers made from another often have its settings and its name. `undefined` if unknown. */
export function browserFamily({ userAgent, maxTouchPoints = 0 }: BrowserClaims): BrowserFamily | undefined {
  const family = signs.find(([, sign]) => sign.test(userAgent))?.[0]
  return family === 'safari' && maxTouchPoints > 1 ? 'safari-ios' : family
}
