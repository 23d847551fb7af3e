/** An address: in `url()`, or in a string. See https://drafts.csswg.org/css-syntax/#consume-url-token. */
const address = /url\(\s*(["']?)([^]*?)\1\s*\)|(["'])([^]*?)\3/gi

/**
 * Where addresses stand. Strings are addresses in `@import` and `image-set()` only (https://drafts.csswg.org/css-images-4/#image-set-notation); those in
 * `@namespace` are names, and nobody is asked. Without looking backwards, which Safari could not before 16.4: there the whole guard would be no script.
 */
const places =
  /@namespace[^;]*|(?:@import|image-set\()(?:url\(\s*("[^"]*"|'[^']*'|[^)]*)\)|"[^"]*"|'[^']*'|[^;}])*|url\(\s*(["']?)[^]*?\2\s*\)/gi

/** The text of a style sheet, a rule or a declaration with `about:invalid` for each address that `holds`; the text itself if there is none. */
export const holdCss = (text: string, holds: (url: string) => boolean): string =>
  // Nearly all texts have none.
  /url\(|@import|image-set\(/i.test(text)
    ? text.replace(places, (place) =>
        /^@n/i.test(place)
          ? place
          : place.replace(address, (match, _1, url: string | undefined, _3, literal: string) => {
              const written = url ?? literal
              return holds(unescape(written)) ? match.replace(written, 'about:invalid') : match
            }),
      )
    : text

/** What is meant by a text with escapes: `\3a ` or `\:`. */
const unescape = (text: string): string =>
  text.replace(/\\([\da-f]{0,6})\s?/gi, (_, code: string) => code && String.fromCharCode(parseInt(code, 16)))
