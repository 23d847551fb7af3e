/**
 * The third parties of the demo: real SDKs from npm, each on a host name of its own. `files` maps a path of the host to
 * an unmodified file (or, with a trailing slash, a folder) in node_modules; `answers` says what the SDK's own endpoints
 * reply, so that the SDK is content. Everything else that is asked of the host is answered with 404, and logged.
 */

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** @type {readonly import('./vendors.mjs').Vendor[]} */
export const vendors = [
  {
    id: 'posthog',
    host: 'posthog.localhost',
    package: 'posthog-js',
    files: { '/static/array.js': 'dist/array.js', '/static/{version}/': 'dist/' },
    answers: [
      { path: /^\/array\/[^/]+\/config\.js$/, status: 204, type: 'text/javascript', body: '' },
      {
        path: /^\/array\/[^/]+\/config$/,
        json: { capturePerformance: { web_vitals: true }, autocaptureExceptions: true, supportedCompression: [], hasFeatureFlags: false },
      },
      { path: /^\/flags\/$/, json: {} },
      { path: /^\/(e|s|i\/v0\/e)\/$/, json: { status: 1 } },
    ],
  },
  {
    id: 'mixpanel',
    host: 'mixpanel.localhost',
    package: 'mixpanel-browser',
    files: { '/libs/mixpanel-2-latest.min.js': 'dist/mixpanel.min.js' },
    answers: [{ path: /^\/(track|engage|groups)\/$/, json: { status: 1, error: null } }],
  },
  {
    id: 'segment',
    host: 'segment.localhost',
    package: '@segment/analytics-next',
    files: { '/analytics.js/v1/lumen/analytics.min.js': 'dist/umd/standalone.js', '/analytics-next/bundles/': 'dist/umd/' },
    answers: [
      {
        path: /^\/v1\/projects\/[^/]+\/settings$/,
        json: { integrations: { 'Segment.io': { apiKey: 'lumen', unbundledIntegrations: [], addBundledMetadata: true } }, plan: {} },
      },
      { path: /^\/v1\/(p|t|i|m|batch)$/, json: { success: true } },
    ],
  },
  {
    id: 'snowplow',
    host: 'snowplow.localhost',
    package: '@snowplow/browser-tracker',
    files: { '/sp.js': 'dist/index.umd.min.js' },
    answers: [{ path: /^\/com\.snowplowanalytics\.snowplow\/tp2$/, type: 'text/plain', body: 'ok' }],
  },
  {
    id: 'keen',
    host: 'keen.localhost',
    package: 'keen-tracking',
    files: { '/keen-tracking.min.js': 'dist/keen-tracking.min.js' },
    answers: [{ path: /^\/3\.0\/projects\/[^/]+\/events\//, type: 'image/gif', body: pixel }],
  },
  {
    id: 'countly',
    host: 'countly.localhost',
    package: 'countly-sdk-web',
    files: { '/sdk/web/countly.min.js': 'lib/countly.min.js' },
    answers: [
      { path: /^\/i$/, json: { result: 'Success' } },
      { path: /^\/o\/sdk$/, json: {} },
    ],
  },
  {
    id: 'boomerang',
    host: 'boomerang.localhost',
    package: 'boomerangjs',
    files: { '/boomerang.js': 'boomerang.js', '/plugins/': 'plugins/' },
    answers: [{ path: /^\/beacon$/, type: 'image/gif', body: pixel }],
  },
  {
    id: 'datadog',
    host: 'datadog.localhost',
    package: '@datadog/browser-rum',
    files: { '/': 'bundle/' },
    answers: [{ path: /^\/rum$/, status: 202, json: {} }],
  },
]
