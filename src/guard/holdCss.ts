/**
 * An address in a style sheet, in the second or fourth group: in `url()`, or in a string where a string is one. That in `@namespace` is a name,
 * and nobody is asked. See https://drafts.csswg.org/css-syntax/#consume-url-token and https://drafts.csswg.org/css-images-4/#image-set-notation.
 */
const address = /(?<!@namespace[^;]*)url\(\s*(["']?)([^]*?)\1\s*\)|(?<=(?:@import|image-set\()[^;}]*)(["'])([^]*?)\3/gi

/** The text of a style sheet, a rule or a declaration with `about:invalid` for each address that `holds`; the text itself if there is none. */
export const holdCss = (text: string, holds: (url: string) => boolean): string =>
  // Nearly all texts have none, and looking backwards for one takes long.
  /url\(|@import|image-set\(/i.test(text)
    ? text.replace(address, (match, _1, url: string | undefined, _3, literal: string) => {
        const written = url ?? literal
        return holds(unescape(written)) ? match.replace(written, 'about:invalid') : match
      })
    : text

/** What is meant by a text with escapes: `\3a ` or `\:`. */
const unescape = (text: string): string =>
  text.replace(/\\([\da-f]{0,6})\s?/gi, (_, code: string) => code && String.fromCharCode(parseInt(code, 16)))
