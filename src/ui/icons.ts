/**
 * Drawings of the banner on a grid of 80 × 80: the points of one or more lines, separated by `/`. Lines and not paths, because
 * a page can take a path's shape away with a style sheet (`d` is a CSS property), but never the points of a line.
 */
export const icons = {
  cookies:
    '68 42 64 54 54 64 40 68 26 64 16 54 12 40 16 26 26 16 38 12 38 20 44 26 50 26 52 32 58 36 64 38 68 42/30 32 30 32/28 50 28 50/46 48 46 48',
  pixels: '26 12 54 12 64 16 68 26 68 54 64 64 54 68 26 68 16 64 12 54 12 26 16 16 26 12/34 34 46 34 46 46 34 46 34 34',
  stored: '16 20 22 13 40 10 58 13 64 20 58 27 40 30 22 27 16 20 16 60 22 67 40 70 58 67 64 60 64 20/16 40 22 47 40 50 58 47 64 40',
  identifiers:
    '20 16 60 16 68 20 70 26 70 54 68 60 60 64 20 64 12 60 10 54 10 26 12 20 20 16/22 36 24 32 28 30 32 32 34 36 32 40 28 42 24 40 22 36/18 54 22 50 28 48 34 50 38 54/50 34 60 34/50 46 58 46',
  more: '30 17 53 40 30 63',
}
