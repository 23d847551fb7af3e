/**
 * English texts of the help on clearing what a browser keeps, in the preferences. Replaced as those of the banner are; see `en`. The words in
 * quotation marks are those of the browsers' own menus in English, as they were in November 2026.
 *
 * | key | where | placeholders |
 * |---|---|---|
 * | `clearing.text` | what clearing does, and that the site then asks again | `{site}` |
 * | `clearing.yours` | beside the name of the browser that the visitor seems to have | |
 * | `clearing.<browser>` | name of the browser | |
 * | `clearing.<browser>.steps` | the steps, one sentence each | |
 * | `clearing.any`, `clearing.any.steps` | any other browser | |
 */
export const enClearing = {
  'clearing.text':
    'Your browser can delete cookies and other stored items of every site, and can refuse them. When those of {site} are deleted you are signed out, and asked again.',
  'clearing.yours': 'Yours, it seems',
  'clearing.chrome': 'Chrome on a computer',
  'clearing.chrome.steps':
    'Open the menu with the three dots. Choose “Delete browsing data”. Choose “All time” as the time range. Tick “Cookies and other site data” and “Cached images and files”. Press “Delete data”.',
  'clearing.chrome-android': 'Chrome on Android',
  'clearing.chrome-android.steps':
    'Tap the menu with the three dots. Tap “Delete browsing data”. Choose “All time”. Tick “Cookies and site data” under “More options”. Tap “Delete data”.',
  'clearing.chrome-ios': 'Chrome on iPhone and iPad',
  'clearing.chrome-ios.steps':
    'Tap the menu with the three dots. Tap “Delete browsing data”. Choose “All time”. Tick “Cookies, site data”. Tap “Delete browsing data”.',
  'clearing.safari': 'Safari on a Mac',
  'clearing.safari.steps':
    'Open the menu “Safari” and choose “Settings”. Choose “Privacy”. Press “Manage Website Data”. Choose the site, or none for all. Press “Remove” or “Remove All”.',
  'clearing.safari-ios': 'Safari on iPhone and iPad',
  'clearing.safari-ios.steps':
    'Open the app “Settings”. Tap “Apps”, then “Safari”. Tap “Advanced”, then “Website Data”. Find the site, swipe it to the left and tap “Delete”, or tap “Remove All Website Data”.',
  'clearing.edge': 'Edge on a computer',
  'clearing.edge.steps':
    'Open the menu with the three dots and choose “Settings”. Choose “Privacy, search, and services”. Under “Clear browsing data” press “Choose what to clear”. Choose “All time” and tick “Cookies and other site data”. Press “Clear now”.',
  'clearing.edge-mobile': 'Edge on a phone',
  'clearing.edge-mobile.steps':
    'Tap the menu and then “Settings”. Tap “Privacy and security”. Tap “Clear browsing data”. Choose “All time” and tick “Cookies and site data”. Tap “Clear”.',
  'clearing.firefox': 'Firefox on a computer',
  'clearing.firefox.steps':
    'Open the menu with the three lines and choose “Settings”. Choose “Privacy & Security”. Under “Cookies and Site Data” press “Clear Data”, or “Manage Data” for one site. Tick “Cookies and site data”. Press “Clear”.',
  'clearing.firefox-android': 'Firefox on Android',
  'clearing.firefox-android.steps':
    'Tap the menu with the three dots and then “Settings”. Tap “Delete browsing data”. Tick “Cookies and site data”. Tap “Delete browsing data”.',
  'clearing.firefox-ios': 'Firefox on iPhone and iPad',
  'clearing.firefox-ios.steps':
    'Tap the menu with the three lines and then “Settings”. Tap “Data Management”. Tap “Website Data” for one site, or switch on “Cookies”. Tap “Clear Private Data”.',
  'clearing.samsung': 'Samsung Internet',
  'clearing.samsung.steps':
    'Tap the menu with the three lines and then “Settings”. Tap “Personal browsing data”. Tap “Delete browsing data”. Tick “Cookies and site data”. Tap “Delete data”.',
  'clearing.any': 'Another browser',
  'clearing.any.steps':
    'Open its settings. Look for “Privacy”, “Cookies” or “Browsing data”. Delete the cookies and site data there, of this site or of all.',
}
