import type { LaunchOptions } from 'puppeteer-core'
import { limits } from './limits.ts'

const common: LaunchOptions = {
  headless: true,
  timeout: limits.start,
  protocolTimeout: limits.command,
  // Ended by `atProcessEnd`, synchronously.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
}

/** How puppeteer starts Chromium and Firefox: on their own, and with no way out of this machine. */
export const launchOptions: Readonly<Record<'chromium' | 'firefox', LaunchOptions>> = {
  chromium: {
    ...common,
    browser: 'chrome',
    // With a pipe nothing listens on a port, and Chromium ends by itself when this process is gone.
    pipe: true,
    args: [
      // As root, in containers, Chromium does not start with its sandbox. It only ever sees pages of this repository.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    ],
  },
  firefox: {
    ...common,
    browser: 'firefox',
    extraPrefsFirefox: {
      // A proxy that is not there: what is not local fails at once. Firefox asks no proxy for localhost and its subdomains.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.dns.disablePrefetch': true,
    },
  },
}
