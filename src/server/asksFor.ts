/** Whether a request is for something that is shown as a page or in a frame. An old browser says no more than that it takes HTML. */
export function asksForPage({ headers }: Request): boolean {
  const destination = headers.get('sec-fetch-dest')
  return destination === null
    ? /\btext\/html\b/.test(headers.get('accept') ?? '')
    : /^(document|iframe|frame|embed|object)$/.test(destination)
}

/** Whether a request is for the code of a worker, which a policy of its own holds to. A service worker passes on what pages ask, so it has none. */
export const asksForWorker = ({ headers }: Request): boolean => /^(shared)?worker$/.test(headers.get('sec-fetch-dest') ?? '')

/** Whether a visitor goes to a page now: no script asks for it, and it is not fetched ahead. */
export const isVisit = ({ headers }: Request): boolean =>
  (headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate' && !headers.has('sec-purpose')
