/**
 * English texts of the placeholders, beside those of the banner that count technologies. Replaced as those are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `placeholder.by` | who is behind it | `{service}`, `{provider}` |
 * | `placeholder.from` | the same where no service is known | `{provider}` |
 * | `placeholder.uses` | what loading it means; `{uses}` is a list such as "2 cookies and 1 pixel" | `{provider}`, `{uses}` |
 * | `placeholder.tells` | the same where it uses nothing that can be counted | `{provider}` |
 * | `placeholder.once`, `placeholder.always` | the two answers | |
 * | `placeholder.choose` | opens the preferences | |
 * | `placeholder.label` | name of the whole for assistive technology | `{what}` |
 * | `placeholder.close` | closes what a very small placeholder opens | |
 */
export const enPlaceholder = {
  'placeholder.by': '{service} by {provider}',
  'placeholder.from': 'Content from {provider}',
  'placeholder.uses': 'Not loaded yet. Loading it tells {provider} your internet address and uses {uses}.',
  'placeholder.tells': 'Not loaded yet. Loading it tells {provider} your internet address.',
  'placeholder.once': 'Load once',
  'placeholder.always': 'Always',
  'placeholder.choose': 'Cookie preferences',
  'placeholder.label': 'Not loaded: {what}',
  'placeholder.close': 'Close',
}
