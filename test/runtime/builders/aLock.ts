interface Waiting {
  readonly page: object
  readonly start: () => void
}

/** A lock as browsers have it: one page at a time, the others wait, and a page that is left gives it back. */
export function aLock() {
  let queue: Waiting[] = []
  function leave(left: (waiting: Waiting) => boolean): void {
    const [holder] = queue
    queue = queue.filter((waiting) => !left(waiting))
    if (queue[0] && queue[0] !== holder) queue[0].start()
  }
  return {
    async request<Result>(page: object, work: () => Promise<Result>): Promise<Result> {
      const waiting = await new Promise<Waiting>((resolve) => {
        const entry: Waiting = { page, start: () => resolve(entry) }
        queue.push(entry)
        if (queue.length === 1) entry.start()
      })
      try {
        return await work()
      } finally {
        leave((entry) => entry === waiting)
      }
    },
    leave: (page: object) => leave((entry) => entry.page === page),
  }
}
