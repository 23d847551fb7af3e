// A service worker that does next to nothing: the tests withdraw it.
addEventListener('install', () => self.skipWaiting())
