/**
 * English texts of the list by company, in the preferences. Replaced as those of the banner are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `party.<kind>` | what the companies of a kind are to the site | `{site}` |
 */
export const enCompanies = {
  'party.operator': 'This site itself',
  'party.service-providers': 'Service providers',
  'party.marketing-providers': 'Marketing providers',
  'party.advertising': 'Advertising companies',
  'party.partners': 'Partners',
  'party.others': 'Other companies',
}
