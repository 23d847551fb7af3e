/** What a test wants of the storage of a page. */
export interface PageOptions {
  /** What an earlier page left. */
  readonly items?: Readonly<Record<string, string>>
  /** `refused`: the browser lets nobody near it. `full`: it can be read and not written. */
  readonly storage?: 'works' | 'refused' | 'full'
}

class Items {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null
  }
  setItem(key: string, value: string): void {
    Reflect.set(this, key, value)
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

class FullItems extends Items {
  override setItem(): void {
    throw new DOMException('There is no room left.', 'QuotaExceededError')
  }
}

/** A window as far as the outbox needs one: storage whose keys are its own properties, as in browsers, and random numbers. */
export function aPage({ items = {}, storage = 'works' }: PageOptions = {}): Window {
  const kept = Object.assign(storage === 'full' ? new FullItems() : new Items(), items)
  const page = {
    crypto: globalThis.crypto,
    get localStorage() {
      if (storage === 'refused') throw new DOMException('Storage is refused.', 'SecurityError')
      return kept
    },
  }
  return page as unknown as Window
}
