import type { Attempt } from './Attempt.ts'

const form = (what: string, run: Attempt['run']): Attempt => ({
  gate: 'form',
  what: `form by ${what}`,
  path: '/frame.html',
  run,
  passed: 'nothing',
  held: 'nothing',
})

/** Forms that are sent to a service, each into a frame. They are posted, because the query of the others is their fields. */
export const formAttempts: readonly Attempt[] = [
  form('submit', (address) => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'submitted' }))
    const sent = Object.assign(document.createElement('form'), { method: 'post', action: address, target: frame.name })
    document.body.append(sent)
    sent.submit()
  }),
  form('submit, with fields that hide its properties', (address) => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'hidden' }))
    const sent = Object.assign(document.createElement('form'), { method: 'post', action: address, target: frame.name })
    for (const name of ['submit', 'action', 'getAttribute', 'localName'])
      sent.append(Object.assign(document.createElement('input'), { name, value: name }))
    document.body.append(sent)
    HTMLFormElement.prototype.submit.call(sent)
  }),
  form('requestSubmit', (address) => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'requested' }))
    const sent = Object.assign(document.createElement('form'), { method: 'post', action: address, target: frame.name })
    document.body.append(sent)
    sent.requestSubmit()
  }),
  form('a button with an address of its own', (address) => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'pressed' }))
    const sent = Object.assign(document.createElement('form'), { method: 'post', action: '/', target: frame.name })
    const button = Object.assign(document.createElement('button'), { formAction: address })
    sent.append(button)
    document.body.append(sent)
    button.click()
  }),
]
