import { expect, it } from 'vitest'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
it('sizes', async () => {
  const u = 'http://player.localhost:1/x'
  const body = `<p>x</p><div><iframe src="${u}" width=400 height=200 title=a></iframe></div><div><embed src="${u}" width=400 height=200></div><div><embed src="${u}" type="text/html" width=400 height=200></div><div><object data="${u}" width=400 height=200></object></div><div><object data="${u}" width=400 height=200 type="text/html"><p>fallback</p></object></div><div><video src="${u}" width=400 height=200></video></div><div><video src="${u}" controls style="width:100%;aspect-ratio:16/9"></video></div><div><video controls><source src="${u}"></video></div><div><audio controls src="${u}"></audio></div><div><embed width=400 height=200></div><div><object width=400 height=200></object></div>`
  const page = await openOwnPage({ body })
  await ready(page)
  await page.waitFor('document.querySelector("iframe[data-held-src]")')
  console.log(await page.evaluate<string>(`[...document.querySelectorAll('iframe,embed,object,video,audio')].map(e=>{const r=e.getBoundingClientRect();return e.outerHTML.slice(0,90)+' -> '+r.width+'x'+r.height+' '+getComputedStyle(e).display}).join('\\n')+'\\n'+['anchor-name:--a','container-type:size','translate:1px'].map(x=>x+CSS.supports(x))`))
  expect(1).toBe(1)
})
