// The site knows who is watching in this tab, and says so on each page and at each change.
const watching = document.querySelector('#watching')

function name(profile, audience) {
  return new Promise((resolve, reject) =>
    (window.consentry ||= []).push((consent) =>
      (profile ? consent.profile(profile, { audience }) : consent.profile(null)).then(() => {
        watching.textContent = profile || 'nobody'
        resolve()
      }, reject),
    ),
  )
}

const [profile, audience] = JSON.parse(sessionStorage.getItem('lumen.profile') ?? '[]')
if (profile) void name(profile, audience ?? undefined)

for (const button of document.querySelectorAll('[data-profile]'))
  button.addEventListener('click', () => {
    sessionStorage.setItem('lumen.profile', JSON.stringify([button.dataset.profile, button.dataset.audience]))
    void name(button.dataset.profile, button.dataset.audience)
  })

document.querySelector('[data-sign-out]').addEventListener('click', () => {
  sessionStorage.removeItem('lumen.profile')
  void window.consentry.reset({ scope: 'profile' }).then(() => (watching.textContent = 'nobody'))
})
