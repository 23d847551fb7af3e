/**
 * English texts of what the preferences say of the browser's signals. Replaced as those of the banner are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `signals` | heading | |
 * | `signals.gpc`, `signals.dnt` | what the signals are called | |
 * | `signals.absent` | said of one that the browser does not send | `{signal}` |
 * | `signals.ignored`, `signals.idle` | said of one that is sent and changes nothing, by the site's rule or because nothing depends on it | `{signal}` |
 * | `signals.honoured` | status where one is honoured; California wants such words (Code of Regulations, title 11, section 7025) | |
 * | `signals.off`, `signals.asked` | what it denies | `{signal}`, `{names}` |
 * | `signals.despite` | said where the visitor allowed something after the signal | `{names}` |
 * | `signals.follow` | button: refuses that | |
 * | `signals.before` | said where the visitor had allowed something before the signal | `{names}` |
 */
export const enSignals = {
  signals: 'Signals of your browser',
  'signals.gpc': 'Global Privacy Control',
  'signals.dnt': 'Do Not Track',
  'signals.absent': '{signal}: your browser does not send it.',
  'signals.ignored': '{signal}: your browser sends it. This site does not respond to it.',
  'signals.idle': '{signal}: your browser sends it. Nothing on this site depends on it.',
  'signals.honoured': 'Opt-out request honoured',
  'signals.off': '{signal}: your browser sends it. Off unless you turn it on: {names}.',
  'signals.asked': '{signal}: your browser sends it. Off until you turn it on, and you are asked: {names}.',
  'signals.despite': 'Your browser asks not to sell or share your data. You allowed {names} after that; your own choice counts.',
  'signals.follow': 'Follow my browser instead',
  'signals.before': 'You had allowed {names} before your browser asked for this. Its request counts until you allow it again.',
}
