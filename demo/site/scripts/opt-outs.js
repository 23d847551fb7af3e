// The vendors' own opt-outs, called when the visitor withdraws and taken back by the next grant. What they store is listed with `keepWhenDenied`.
// On a page where the vendor has not run yet there is only the flag to take back.
const takeBack = (prefix) => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}
const inCookie = { persistence_type: 'cookie' }

;(window.consentry ||= []).push(
  [
    'connect',
    'posthog',
    {
      revoke: () => window.posthog.opt_out_capturing(),
      restore: () => (window.posthog?.__loaded ? window.posthog.opt_in_capturing() : takeBack('__ph_opt_in_out_')),
    },
  ],
  [
    'connect',
    'mixpanel',
    {
      revoke: () => window.mixpanel.opt_out_tracking(inCookie),
      restore: () => {
        if (window.mixpanel?.opt_in_tracking) window.mixpanel.opt_in_tracking(inCookie)
        else document.cookie = '__mp_opt_in_out_lumen=;max-age=0;path=/'
      },
    },
  ],
)
