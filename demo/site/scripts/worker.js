// What a worker from a file of the site sees of where it is.
fetch('../art/icon.svg').then(async (response) => {
  const { length } = await response.text()
  postMessage([location.pathname, location.search, location.hash, self.name, length])
})
