import { engine } from '../fixtures.ts'

/**
 * Sizes of viewports: a desktop, a phone, the smallest phone, and what the desktop is at 400 %. WebKit's window has a least width of about
 * 450, so there it is a larger phone.
 */
export const screens: readonly (readonly [width: number, height: number])[] =
  engine === 'webkit'
    ? [
        [1280, 800],
        [480, 844],
      ]
    : [
        [1280, 800],
        [390, 844],
        [320, 560],
        [320, 200],
      ]
