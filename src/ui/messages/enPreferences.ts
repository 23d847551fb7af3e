/**
 * English texts of the preferences, beside those of the banner that they share. Replaced as those are; see `en`.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `preferences` | heading and name of the dialog | `{site}` |
 * | `preferences.text` | one sentence under it | `{site}` |
 * | `close`, `save` | buttons | |
 * | `always` | instead of a switch where there is nothing to choose | |
 * | `some` | beside the switch of a category that is granted in part | `{on}`, `{count}` |
 * | `scope.profile`, `scope.device` | whose choice a category is, where somebody is signed in | |
 * | `services.*`, `technologies.*` | what a category or a service consists of | `{count}` |
 * | `category.<id>`, `category.<id>.text` | name and sentence of a category without its own in the configuration; any id | `{site}` |
 * | `objectable` | said of what rests on a legitimate interest, beside its switch | |
 * | `exempt.<exemption>`, `exempt` | said of what an exemption of the region lets run, and how to object | |
 * | `signalled` | said of a category that is off because of a signal of the browser | |
 * | `reduced` | what a service still does while it is off | `{text}` |
 * | `usedFor` | the purposes of a service | `{purposes}` |
 * | `purpose.by` | one of them with its ground | `{purpose}`, `{basis}` |
 * | `basis.<basis>` | grounds | |
 * | `purpose.<id>`, `role.<role>` | purposes, and what a provider is to the operator | |
 * | `name`, `what`, `kept`, `setBy`, `whatFor` | headings of the list of technologies | |
 * | `type.<type>` | kinds of technology | |
 * | `kept.session`, `kept.open`, `kept.unstated`, `kept.nothing` | how long, where it is not a number | |
 * | `setBy.site` | by whom, where it is not the provider | |
 * | `with` | what a pixel reads along | `{names}` |
 * | `belongs` | said of what has a category of its own beside its service's | `{category}` |
 * | `ungated` | said of what the page cannot hold back | |
 * | `instead` | where the choice on that is made instead, a link if it has an address | `{instead}` |
 * | `groupBy`, `groupBy.purpose`, `groupBy.company` | the two ways to list the services | |
 * | `clearing`, `clearing.show` | heading of the help on clearing what the browser keeps, and the button that opens it | `{site}` |
 * | `failed` | in place of a part that could not be loaded | |
 * | `history`, `history.text`, `history.open` | heading, sentence and button of the visitor's earlier choices, whose texts have a part of their own | |
 * | `region`, `region.nowhere` | heading of the part on region and law, and the button that opens it where no region is known | |
 * | `sent` | at the end of the dialog, where `records` sends them to an endpoint | `{site}` |
 * | `contact`, `updated` | at the end of the dialog | `{contact}`, `{date}` |
 * | `responsible`, `authority`, `recipients` | at the end of the dialog, where they are known | `{operator}`, `{authority}`, `{countries}` |
 */
export const enPreferences = {
  preferences: 'Cookie preferences',
  'preferences.text': 'Choose what {site} may use. You can change your mind at any time.',
  close: 'Close',
  save: 'Save my choices',
  always: 'Always on',
  some: '{on} of {count} on',
  'scope.profile': 'For this profile',
  'scope.device': 'For everybody on this device',
  'services.one': '{count} service',
  'services.other': '{count} services',
  'technologies.one': '{count} technology',
  'technologies.other': '{count} technologies',
  'category.essential': 'Essential',
  'category.essential.text': 'Needed for what you ask of {site}, such as signing in, security and remembering this choice.',
  'category.performance': 'Performance',
  'category.performance.text': 'Shows how {site} is used and where it fails, so that it can be improved.',
  'category.functional': 'Functionality',
  'category.functional.text': 'Adds extras such as embedded videos, chats and remembered settings.',
  'category.functionality': 'Functionality',
  'category.functionality.text': 'Adds extras such as embedded videos, chats and remembered settings.',
  'category.preferences': 'Preferences',
  'category.preferences.text': 'Remembers how you like to use {site}, such as language, region or layout.',
  'category.analytics': 'Analytics',
  'category.analytics.text': 'Counts visits and shows which pages are used and how.',
  'category.statistics': 'Statistics',
  'category.statistics.text': 'Counts visits and shows which pages are used and how.',
  'category.advertising': 'Advertising',
  'category.advertising.text': 'Chooses adverts for you, here and elsewhere, and measures how well they work.',
  'category.marketing': 'Marketing',
  'category.marketing.text': 'Fits messages and offers to your interests and measures how well they work.',
  'category.social': 'Social media',
  'category.social.text': 'Shows content and buttons of other platforms, which may recognise you.',
  'category.demographic': 'Demographic advertising',
  'category.demographic.text': 'Uses facts such as age group and gender to choose adverts for you.',
  objectable: 'It rests on a legitimate interest. To object, turn it off.',
  exempt: 'To object, turn it off.',
  'exempt.statistics': 'On without being asked for: the law where you are lets a site’s own statistics run.',
  'exempt.appearance': 'On without being asked for: the law where you are lets a site remember how you like it.',
  'exempt.emergency': 'On without being asked for: the law where you are lets it help in an emergency.',
  signalled: 'Off because your browser asks so. If you turn it on, your choice counts.',
  reduced: 'While this is off: {text}',
  usedFor: 'Used for {purposes}',
  'purpose.by': '{purpose} ({basis})',
  'basis.consent': 'your consent',
  'basis.legitimate-interest': 'legitimate interest',
  'basis.contract': 'contract',
  'basis.legal-obligation': 'legal obligation',
  'purpose.provide': 'providing the service',
  'purpose.operate': 'administration and operation',
  'purpose.improve': 'research, analysis and improvement',
  'purpose.partners': 'partner integrations and promotions',
  'purpose.marketing': 'marketing and information messages',
  'purpose.advertising': 'advertising',
  'purpose.security': 'safety, security and fraud prevention',
  'purpose.legal': 'legal obligations',
  'purpose.own': 'another purpose',
  'role.operator': 'operator of this site',
  'role.service-provider': 'service provider',
  'role.marketing-provider': 'marketing provider',
  'role.advertiser': 'advertiser',
  'role.ad-service-provider': 'advertising service provider',
  'role.ad-measurement': 'advertising measurement',
  'role.partner': 'partner',
  name: 'Name',
  what: 'What',
  kept: 'Kept',
  setBy: 'Set by',
  whatFor: 'What for',
  'type.cookie': 'Cookie',
  'type.localStorage': 'Local storage',
  'type.sessionStorage': 'Session storage',
  'type.indexedDB': 'IndexedDB',
  'type.cache': 'Cache',
  'type.file': 'File',
  'type.bucket': 'Storage bucket',
  'type.serviceWorker': 'Service worker',
  'type.pixel': 'Pixel',
  'type.script': 'Script',
  'type.frame': 'Frame',
  'type.request': 'Request',
  'type.resettable-id': 'Identifier',
  'kept.session': 'this session',
  'kept.open': 'until deleted',
  'kept.unstated': 'not stated',
  'kept.nothing': 'not stored',
  'setBy.site': 'this site',
  with: 'Goes with {names}.',
  belongs: 'Belongs to {category}.',
  ungated: 'This page cannot hold it back.',
  instead: 'Choose here instead: {instead}',
  groupBy: 'Group by',
  'groupBy.purpose': 'Purpose',
  'groupBy.company': 'Company',
  clearing: 'What your browser keeps',
  'clearing.show': 'How to clear it',
  failed: 'This part could not be loaded. Load the page again to see it.',
  history: 'Your earlier choices',
  'history.text': 'What you chose is recorded on this device, so that you can look it up.',
  'history.open': 'Show, download or delete',
  region: 'Region and law',
  'region.nowhere': 'Not known: the strictest rules apply',
  sent: 'A copy of your choice is sent to {site}.',
  contact: 'Questions: {contact}',
  updated: 'Last updated {date}',
  responsible: 'Responsible: {operator}',
  authority: 'Complaints: {authority}',
  recipients: 'Data goes to {countries}',
}
