import { callNative, makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

type Configured = RTCConfiguration | null | undefined
type Server = RTCIceServer & { readonly url?: string }

/** A connection does without the servers that are held: it still connects whom it can. */
export function gateWebRtc({ win, patch, patchConstructor, judge }: Realm): void {
  const holds = (url: unknown): boolean => judge.holdsUrl('webRtc', `${url}`.replace(/^\w+:/, 'https://'))

  function judged(args: readonly unknown[]): readonly unknown[] {
    const configuration = args[0] as Configured
    if (!configuration?.iceServers) return args
    let isLess = false
    const iceServers = [...configuration.iceServers].flatMap((server: Server) => {
      const asked = [server.urls ?? server.url ?? []].flat()
      const urls = asked.filter((url) => !holds(url))
      if (urls.length === asked.length) return server
      isLess = true
      return urls.length ? Object.create(server, { urls: { value: urls } }) : []
    })
    // What it has else is read from the page's own object, getters included.
    return isLess ? [Object.create(configuration, { iceServers: { value: iceServers } }), ...args.slice(1)] : args
  }

  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
    patchConstructor(win, name, (native, args, newTarget) => makeNative(native, judged(args), newTarget))
  patch(win.RTCPeerConnection?.prototype, 'setConfiguration', 'value', (native, self, args) => callNative(native, self, judged(args)))
}
