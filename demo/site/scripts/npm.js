// Way (d): everything from the package, created by the site's own module. Nothing is awaited, so the modules after it find it there.
import configuration from '/config.json' with { type: 'json' }
import { createConsent } from 'consentry'

window.siteConsent = createConsent(configuration)
