// Opens the inspector. It is loaded when it is asked for, and waits until the public object is there.
const button = document.querySelector('#show-inspector')
let close

button.addEventListener('click', async () => {
  if (close) {
    close()
    close = undefined
  } else {
    const [{ mountInspector }, consent] = await Promise.all([import('consentry/inspector'), consentry()])
    // Docked where there is room beside the banner, else below the button.
    close = mountInspector(consent, matchMedia('(min-width: 1000px)').matches ? undefined : button.closest('section').parentElement)
  }
  // Room to scroll the foot of the page out from under the docked panel.
  document.body.classList.toggle('has-inspector', close !== undefined)
  button.setAttribute('aria-expanded', String(close !== undefined))
  button.textContent = close ? 'Hide the inspector' : 'Show the inspector'
})

/** The public object; before it is there, the same name holds the queue. */
async function consentry() {
  while (typeof window.consentry?.watch !== 'function') await new Promise((resolve) => setTimeout(resolve, 50))
  return window.consentry
}
