import { homedir } from 'node:os'
import { join } from 'node:path'

const home = homedir()
const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
const applications = ['/Applications', join(home, 'Applications')]
const caches =
  process.platform === 'darwin'
    ? join(home, 'Library/Caches')
    : (process.env.LOCALAPPDATA ?? process.env.XDG_CACHE_HOME ?? join(home, '.cache'))
const puppeteer = process.env.PUPPETEER_CACHE_DIR ?? join(home, '.cache/puppeteer')
const playwright = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(caches, 'ms-playwright')

const macChromium = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser']
const windowsChromium = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
windowsChromium.push('BraveSoftware\\Brave-Browser\\Application\\brave.exe', 'Chromium\\Application\\chrome.exe')

/**
 * Where a program is looked for: an environment variable with its path, names on PATH, and paths, in which `*` stands for any
 * folder name. Playwright's builds of Firefox and WebKit are left out: they speak a protocol of Playwright's only.
 */
export const browserPlaces = {
  chromium: {
    variable: 'CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    paths: [
      ...applications.flatMap((folder) => macChromium.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`))),
      ...programFiles.flatMap((folder) => windowsChromium.map((name) => join(folder, name))),
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      join(puppeteer, 'chrome/*/*/chrome'),
      join(puppeteer, 'chrome/*/*/chrome.exe'),
      join(puppeteer, 'chrome/*/*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      join(playwright, 'chromium-*/*/chrome'),
      join(playwright, 'chromium-*/*/chrome.exe'),
      join(playwright, 'chromium-*/*/Chromium.app/Contents/MacOS/Chromium'),
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox', 'firefox-esr'],
    paths: [
      ...applications.map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox')),
      ...programFiles.map((folder) => join(folder, 'Mozilla Firefox\\firefox.exe')),
      join(puppeteer, 'firefox/*/firefox/firefox'),
      join(puppeteer, 'firefox/*/core/firefox.exe'),
      join(puppeteer, 'firefox/*/*.app/Contents/MacOS/firefox'),
    ],
  },
  webkit: {
    variable: 'WEBKIT_BROWSER',
    names: ['MiniBrowser'],
    paths: [
      '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
      '/usr/lib/*/webkit2gtk-4.0/MiniBrowser',
    ].concat(['/usr/lib', '/usr/lib64', '/usr/libexec'].map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))),
  },
  webkitDriver: { variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], paths: [] },
  xvfb: { variable: 'XVFB', names: ['Xvfb'], paths: [] },
}
