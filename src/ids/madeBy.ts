import type { IfaType } from '../core/configuration.ts'

/** Who makes identifiers of a type: the site, or the device, which pages cannot ask without an app. Source: IAB Tech Lab, `ifa_type`; those of televisions as the market writes them. */
export const madeBy: Readonly<Record<IfaType, 'site' | 'device'>> = {
  ppid: 'site',
  sspid: 'site',
  sessionid: 'site',
  dpid: 'device',
  rida: 'device',
  aaid: 'device',
  idfa: 'device',
  afai: 'device',
  msai: 'device',
  tifa: 'device',
  vida: 'device',
  lgudid: 'device',
}
