// The site's own service worker, which has nothing to do.
self.skipWaiting()
