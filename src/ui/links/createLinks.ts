import link from '../../../styles/link.css'
import type { InterfacePort } from '../../runtime/types.ts'
import { adoptStyles } from '../adoptStyles.ts'
import { languageOf } from '../languageOf.ts'
import { message } from '../message.ts'
import { enLinks } from '../messages/enLinks.ts'
import { choicesIcon } from './choicesIcon.ts'

/** The page's permanent links to the preferences. */
export interface Links {
  /** Gives the links the label that the model wants, and puts in one where the model wants it and the page has none. Nothing while the page is still being parsed. */
  update(): void
  /** Gives the page's links back what they said, and takes ours away. */
  stop(): void
}

/**
 * Links with `data-consent-link` are labelled by the model: with "Your Privacy Choices" and its icon where optional services run without having been asked for, else with
 * "Cookie preferences". Where they run and the page has no link to the fragment at all, one is put at the end of the body, in the flow.
 */
export function createLinks(port: InterfacePort, fragment: string): Links {
  const dropStyles = adoptStyles(link)
  const before = new Map<Element, readonly Node[]>()
  const own = document.createElement('p')
  const anchor = document.createElement('a')
  own.className = 'cs-link'
  anchor.href = fragment
  own.append(anchor)

  function labelled(element: Element, isChoices: boolean): void {
    const label = document.createElement('span')
    label.lang = languageOf(port)
    label.append(message(port, enLinks, isChoices ? 'link.choices' : 'link'))
    element.replaceChildren(label, ...(isChoices ? [' ', choicesIcon()] : []))
  }

  return {
    update() {
      if (document.readyState === 'loading') return
      const isChoices = port.situation().model !== 'opt-in'
      for (const element of document.querySelectorAll('[data-consent-link]')) {
        if (!before.has(element)) before.set(element, [...element.childNodes])
        labelled(element, isChoices)
      }
      labelled(anchor, isChoices)
      const isLinked = [...document.querySelectorAll('a')].some((element) => element !== anchor && element.hash === fragment)
      if (!isChoices || isLinked) own.remove()
      else if (!own.isConnected) document.body.append(own)
    },
    stop() {
      for (const [element, nodes] of before) element.replaceChildren(...nodes)
      own.remove()
      dropStyles()
    },
  }
}
