/** Ordinary work of a site of its own, none of which is held. Each function runs in the page and does its work `count` times. */
export const work: Readonly<Record<string, { readonly count: number; readonly run: (count: number) => unknown }>> = {
  appendChild: {
    count: 20_000,
    run(count) {
      const list = document.createElement('ul')
      document.body.append(list)
      for (let i = 0; i < count; i++) list.appendChild(document.createElement('li'))
      list.remove()
    },
  },
  'innerHTML of 500 links': {
    count: 20,
    run(count) {
      const place = document.body.appendChild(document.createElement('div'))
      const html = Array.from({ length: 500 }, (_, i) => `<p><a href="/film/${i}" title="Film ${i}">Film <b>${i}</b></a></p>`).join('')
      for (let i = 0; i < count; i++) place.innerHTML = html
      place.remove()
    },
  },
  setAttribute: {
    count: 150_000,
    run(count) {
      const element = document.createElement('div')
      for (let i = 0; i < count; i++) element.setAttribute('title', i % 2 ? 'odd' : 'even')
    },
  },
  'src of own pictures': {
    count: 2000,
    run(count) {
      for (let i = 0; i < count; i++) new Image().setAttribute('src', 'data:,')
    },
  },
  'a style': {
    count: 50_000,
    run(count) {
      const element = document.body.appendChild(document.createElement('div'))
      for (let i = 0; i < count; i++) element.style.color = i % 2 ? 'red' : 'green'
      element.remove()
    },
  },
  'cookie write': {
    count: 1000,
    run(count) {
      for (let i = 0; i < count; i++) document.cookie = `theme=${i % 2}; path=/`
    },
  },
  setItem: {
    count: 10_000,
    run(count) {
      for (let i = 0; i < count; i++) localStorage.setItem('theme', i % 2 ? 'dark' : 'light')
    },
  },
  getItem: {
    count: 100_000,
    run(count) {
      for (let i = 0; i < count; i++) localStorage.getItem('theme')
    },
  },
  fetch: {
    count: 40,
    async run(count) {
      for (let i = 0; i < count; i++) await (await fetch('/art/icon.svg')).text()
    },
  },
  '10,000 elements at once': {
    count: 1,
    run() {
      const root = document.createElement('div')
      for (let i = 0; i < 10_000; i++) root.append(document.createElement(i % 2 ? 'b' : 'i'))
      document.body.append(root)
      root.remove()
    },
  },
}
