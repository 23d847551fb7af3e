// A worker of the site that asks for the address after the question mark.
fetch(decodeURIComponent(location.search.slice(1))).catch(() => {})
