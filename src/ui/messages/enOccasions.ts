/**
 * English texts of the banner where it is not the first question. Replaced as those are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `runs`, `runs.text` | heading and text where optional services run and the visitor may opt out | `{site}` |
 * | `tells`, `tells.text` | heading and text where they run and the visitor is only told | `{site}` |
 * | `runs.off` | instead of the text where nothing optional runs | `{site}` |
 * | `optOut`, `keep` | the two answers where the visitor may opt out | |
 * | `ok` | the only answer where there is nothing to opt out of | |
 * | `signal` | said where a signal of the browser is honoured; California wants such words (Code of Regulations, title 11, section 7025) | |
 * | `signal.asks` | said where the signal makes the site ask | |
 * | `changed` | heading where the policy has changed | |
 * | `changed.on`, `changed.since`, `changed.now` | said of another version of the policy: from a day on, since a day, without a day | `{date}` |
 * | `changed.keeps` | said where earlier choices stay | |
 * | `changed.previous` | link to `policy.previousUrl` | |
 * | `again` | heading where the visitor is asked again | |
 * | `again.fresh` | what is new | `{names}` |
 * | `again.ended` | what the visitor had allowed and is asked again | `{names}` |
 * | `again.off`, `again.keeps` | what holds until then, and for the rest | |
 * | `refuse.these`, `accept.these` | the two answers where not everything is asked | |
 */
export const enOccasions = {
  runs: 'Your privacy choices',
  'runs.text': '{site} uses cookies and similar technologies, also for what is optional. You can opt out now or at any time.',
  'runs.off': 'What is optional on {site} is off.',
  tells: 'Cookies and similar technologies',
  'tells.text': '{site} uses them, also for what is optional. You can change that at any time.',
  optOut: 'Opt out',
  keep: 'Keep as it is',
  ok: 'OK',
  signal: 'Opt-out request honoured.',
  'signal.asks': 'Your browser asks sites not to use your data for others, so this is off unless you allow it.',
  changed: 'Privacy and cookies: what changes',
  'changed.on': 'There is a new version of our statement. It applies from {date}.',
  'changed.since': 'There is a new version of our statement. It has applied since {date}.',
  'changed.now': 'There is a new version of our statement.',
  'changed.keeps': 'Your earlier choices stay as they are.',
  'changed.previous': 'The version before',
  again: 'Please choose again',
  'again.fresh': 'New since your last choice: {names}.',
  'again.ended': 'Your earlier choice has ended: {names}.',
  'again.off': 'Until you choose, this is off.',
  'again.keeps': 'Your other choices stay as they are.',
  'refuse.these': 'Refuse',
  'accept.these': 'Accept',
}
