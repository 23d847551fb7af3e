/**
 * English texts on identifiers, in the preferences. Replaced as those of the banner are; see `en`. Menus of devices change: give these texts anew where they are called
 * differently on your visitors' devices.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `identifiers` | heading | |
 * | `identifiers.text` | one sentence under it | `{site}` |
 * | `identifier.made`, `identifier.until`, `identifier.session`, `identifier.page`, `identifier.open` | of one that this site has made: when, and how long it lives | `{date}` |
 * | `identifier.none`, `identifier.denied` | where there is none | |
 * | `identifier.device`, `identifier.limited`, `identifier.unasked` | of one that belongs to the device | `{service}` |
 * | `identifier.provider` | of one that the service's provider makes | `{provider}` |
 * | `identifier.where.<type>` | where the device's own setting is, by kind of identifier (`ifa_type`) | |
 * | `identifier.more` | link to the operator's page on that | |
 * | `identifier.reset`, `identifier.resetAll` | buttons | `{name}` |
 * | `identifier.gone`, `identifier.allGone`, `identifier.failed` | told after it | `{name}` |
 */
export const enIdentifiers = {
  identifiers: 'Identifiers',
  'identifiers.text': 'Random numbers by which a service recognises this device. After a reset it cannot tell that it is the same one.',
  'identifier.made': 'Made on {date}.',
  'identifier.until': 'Another takes its place on {date} at the latest.',
  'identifier.session': 'It ends when you close this tab.',
  'identifier.page': 'Your browser keeps nothing, so it ends with this page.',
  'identifier.open': 'It stays until you reset it.',
  'identifier.none': 'There is none at the moment.',
  'identifier.denied': 'Not allowed, so there is none.',
  'identifier.device': 'It belongs to your device.',
  'identifier.limited': 'It belongs to your device, which limits it: {service} does not get it.',
  'identifier.unasked': 'It belongs to your device. Not allowed, so this site does not ask for it.',
  'identifier.provider': '{provider} makes it, and this page cannot reset it.',
  'identifier.where.dpid': 'You can reset or limit it in the settings of your device, under privacy or advertising.',
  'identifier.where.idfa': 'On an iPhone or iPad: Settings → Privacy & Security → Tracking.',
  'identifier.where.aaid': 'On Android: Settings → Privacy → Ads.',
  'identifier.where.rida': 'On Roku: Settings → Privacy → Advertising.',
  'identifier.where.afai': 'On Fire TV: Settings → Preferences → Privacy Settings, or Settings → System → Advertising ID.',
  'identifier.where.msai': 'On Windows: Settings → Privacy & security → General. On Xbox: Settings → Account → Privacy & online safety.',
  'identifier.where.tifa': 'On a Samsung television: Settings → General & Privacy → Terms & Privacy.',
  'identifier.where.vida': 'On a Vizio television: Menu → System → Reset & Admin.',
  'identifier.where.lgudid': 'On an LG television: Settings → General → System → Additional Settings → Advertisement.',
  'identifier.more': 'More on this',
  'identifier.reset': 'Reset {name}',
  'identifier.resetAll': 'Reset all',
  'identifier.gone': '{name} was reset.',
  'identifier.allGone': 'All that can be reset here were reset.',
  'identifier.failed': '{name} could not be reset.',
}
