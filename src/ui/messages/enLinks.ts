/**
 * English texts of the permanent link to the preferences. Replaced as those of the banner are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `link` | where the visitor is asked before anything optional runs | `{site}` |
 * | `link.choices` | everywhere else, with the icon; California wants these words (Code of Regulations, title 11, section 7015) | `{site}` |
 */
export const enLinks = {
  link: 'Cookie preferences',
  'link.choices': 'Your Privacy Choices',
}
