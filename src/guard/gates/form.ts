import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Holds forms that go to a service, and no other: a shop sends its visitors to a bank that is in no catalog. */
export function gateForm({ win, patch, judge, whenUndone }: Realm): void {
  if (!win.HTMLFormElement) return
  // A form's own properties are its fields, whatever they are called.
  const { getAttribute } = win.Element.prototype
  const holds = (form: unknown, submitter?: Element | null): boolean =>
    judge.holdsUrl('form', `${submitter?.getAttribute('formaction') ?? callNative(getAttribute, form, ['action']) ?? ''}`)
  const listener = (event: SubmitEvent): void => {
    if (event.isTrusted && holds(event.target, event.submitter)) event.preventDefault()
  }

  patch(win.HTMLFormElement.prototype, 'submit', 'value', (native, self, args) => {
    if (!holds(self)) callNative(native, self, args)
  })
  win.addEventListener('submit', listener, true)
  whenUndone(() => win.removeEventListener('submit', listener, true))
}
