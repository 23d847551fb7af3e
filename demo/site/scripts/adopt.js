// Way (c): the guard and the configuration are in the page already; this brings the rest.
import { createConsent } from 'consentry/runtime'

window.siteConsent = createConsent()
