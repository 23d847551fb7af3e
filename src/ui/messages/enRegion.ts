/**
 * English texts on region and law, which the preferences load when they are asked for. Replaced as those of the banner are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `region.given`, `region.guessed`, `region.unknown` | which region is assumed, and why | `{region}` |
 * | `model.<model>` | what holds there before a choice | |
 * | `exemption.<exemption>` | services that run without having been asked for; the conditions follow | `{services}`, `{law}` |
 * | `condition.<condition>` | conditions of an exemption | |
 * | `region.links` | before links to opt-out programmes | |
 */
export const enRegion = {
  'region.given': 'This site takes you to be in {region}.',
  'region.guessed': 'The time zone and the languages of your browser point to {region}. Nobody has been asked about it.',
  'region.unknown': 'It is not known where you are, so the strictest of all rules that this site knows apply.',
  'model.opt-in': 'Nothing optional runs before you allow it.',
  'model.opt-out': 'What is optional runs until you opt out, here or by a signal of your browser.',
  'model.notice': 'What is optional runs, and you are told of it. You can switch it off here.',
  'model.none': 'What is optional runs. You can switch it off here.',
  'exemption.statistics':
    'Statistics of this site: {services} runs without having asked, until you object by switching it off above. {law} lets it, on these conditions:',
  'exemption.appearance':
    'How this site looks and works for you: {services} runs without having asked, until you object by switching it off above. {law} lets it, on these conditions:',
  'exemption.emergency': 'Help in an emergency: {services} runs without having asked. {law} lets it, on these conditions:',
  'condition.own': 'It serves only to improve this site.',
  'condition.aggregate': 'What comes out of it are totals, about nobody in particular.',
  'condition.no-tracking': 'It does not follow you to other sites.',
  'condition.no-sharing': 'It is passed on to nobody but those who help with it.',
  'condition.short': 'What it stores lives 13 months at most, what it collects 25.',
  'condition.little-impact': 'It touches your privacy little or not at all.',
  'condition.preference': 'It only fits the site to what you prefer.',
  'condition.call': 'It only finds out where you are when you ask for help.',
  'condition.information': 'You are told clearly what it does.',
  'condition.objection': 'You can object, simply and free of charge.',
  'region.links': 'Where you can opt out of advertising by many companies at once:',
}
