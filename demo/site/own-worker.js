// The site's own service worker, which does nothing.
