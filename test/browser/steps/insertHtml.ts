import type { Demo } from '../../../demo/server.mjs'
import type { Page } from '../driver/types.ts'

/** The page sets `innerHTML` to a frame, a picture and a sound of a third party. */
export async function insertHtml({ demo, page }: { readonly demo: Demo; readonly page: Page }): Promise<void> {
  const html = `<iframe src="/frame.html?of=frame"></iframe><img src="/picture.svg?of=img"><audio preload="auto" src="/silence.wav?of=audio"></audio>`
  await page.evaluate(
    (text: string) => {
      const place = document.body.appendChild(document.createElement('div'))
      place.innerHTML = text
      Object.assign(window, { inserted: [...place.children] })
    },
    html.replaceAll('src="', `src="${demo.origin('fixture.localhost')}`),
  )
}
