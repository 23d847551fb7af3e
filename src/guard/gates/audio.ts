import { makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** `new Audio(url)` sets the address inside, past every setter: it gets it from the setter that has a gate. */
export function gateAudio({ win, patchConstructor }: Realm): void {
  patchConstructor(win, 'Audio', (native, [url], newTarget) => {
    const audio = makeNative(native, [], newTarget) as HTMLAudioElement
    if (url !== undefined) audio.src = url as string
    return audio
  })
}
