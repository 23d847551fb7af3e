// A service's service worker, which has nothing to do.
self.skipWaiting()
