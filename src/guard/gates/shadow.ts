import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Watches what arrives in shadow trees, closed ones too. */
export function gateShadow({ win, patch, watch }: Realm): void {
  patch(win.Element.prototype, 'attachShadow', 'value', (native, self, args) => {
    const root = callNative(native, self, args) as ShadowRoot
    watch(root)
    return root
  })
}
