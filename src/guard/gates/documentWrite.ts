import { mayAsk } from '../elements.ts'
import { createHeldMarkup } from '../heldMarkup.ts'
import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A tag whose end is still to come. A `>` in quotes is none. */
const unfinished = /<(?:[^<>"']|"[^"]*"|'[^']*')*(?:"[^"]*|'[^']*)?$/

/**
 * Holds what `document.write` brings: the parser starts it while the call lasts, so tags become held tags in the text. A tag that is written
 * in several calls is kept until it is complete, or else until the script is over.
 */
export function gateDocumentWrite(realm: Realm): void {
  const { win, patch, enterFrames, trusted } = realm
  const { prototype } = win.Document
  const { write } = prototype
  const heldMarkup = createHeldMarkup(realm)
  const readings = new WeakMap<object, { rest: string; inside: string }>()

  for (const [name, end] of Object.entries({ write: '', writeln: '\n' }))
    patch(prototype, name, 'value', (native, self: object, args) => {
      const text = args.join('') + end
      const reading = readings.get(self) ?? { rest: '', inside: '' }
      readings.set(self, reading)
      const all = reading.rest + text
      const whole = all.replace(unfinished, '')
      reading.rest = all.slice(whole.length)
      const held = reading.inside || mayAsk(whole) ? heldMarkup(whole, reading) : whole
      if (held === text) callNative(native, self, args)
      else callNative(write, self, [trusted().createHTML(held)])
      if (reading.rest)
        queueMicrotask(() => {
          if (reading.rest) callNative(write, self, [trusted().createHTML(reading.rest)])
          reading.rest = ''
        })
      enterFrames()
    })
}
