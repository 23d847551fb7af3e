import { callNative, makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

type Configured = RTCConfiguration | null | undefined
type Server = RTCIceServer & { readonly url?: string }

/** A connection does without the servers that are held: it still reaches whom it can. */
export function gateWebRtc({ win, patch, patchConstructor, judge }: Realm): void {
  const passes = ({ urls, url }: Server): boolean =>
    ![urls ?? url].flat().some((asked) => judge.holdsUrl('webRtc', `${asked}`.replace(/^\w+:/, 'https://')))

  function judged(args: readonly unknown[]): readonly unknown[] {
    const configuration = args[0] as Configured
    // What it has else is read from the page's own object, getters included.
    return configuration?.iceServers
      ? [Object.create(configuration, { iceServers: { value: [...configuration.iceServers].filter(passes) } })]
      : args
  }

  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
    patchConstructor(win, name, (native, args, newTarget) => makeNative(native, judged(args), newTarget))
  patch(win.RTCPeerConnection?.prototype, 'setConfiguration', 'value', (native, self, args) => callNative(native, self, judged(args)))
}
