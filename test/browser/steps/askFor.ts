import type { Page } from '../driver/types.ts'

/** The page asks for each address by a picture. Says for each whether it was loaded. */
export function askFor(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    (wanted: readonly string[]) =>
      Promise.all(
        wanted.map(
          (address) =>
            new Promise<string>((resolve) => {
              const image = new Image()
              for (const type of ['load', 'error']) image.addEventListener(type, () => resolve(type))
              image.src = address
            }),
        ),
      ),
    addresses,
  )
}
