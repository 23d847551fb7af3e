import { describe, expect, it, onTestFinished } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { engine } from './fixtures.ts'
import { boxesOf } from './steps/boxesOf.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { placeholders } from './steps/placeholders.ts'
import { ready } from './steps/ready.ts'

/** A frame in each of these, with `FRAME` for the start of its tag. Around it stands what would move if its size were another. */
const layouts: Readonly<Record<string, string>> = {
  'by attributes': '<p>Text FRAME width="400" height="240"></iframe> goes on.</p>',
  'without any size': '<p>FRAME></iframe></p><p>After</p>',
  'wide with a ratio': '<style>#ratio iframe { width: 100%; aspect-ratio: 16 / 9; border: 0 }</style><div id="ratio">FRAME></iframe></div>',
  'as a block with margins':
    '<style>#block iframe { display: block; width: 60%; max-width: 500px; height: 260px; margin: 20px auto 30px }</style><div id="block">FRAME></iframe></div>',
  'in a flex row':
    '<style>#flex { display: flex; gap: 20px } #flex > iframe { flex: 2; height: 250px } #flex > p { flex: 1 }</style><div id="flex"><p>One</p>FRAME></iframe><p>Two</p></div>',
  'in a flex column that stretches':
    '<style>#column { display: flex; flex-direction: column; height: 400px } #column iframe { flex: 1 }</style><div id="column">FRAME></iframe><p>Two</p></div>',
  'in a grid':
    '<style>#grid { display: grid; grid-template-columns: 1fr 2fr; gap: 10px } #grid iframe { width: 100%; height: 300px }</style><div id="grid"><p>One</p>FRAME></iframe><p>Two</p><p>Three</p></div>',
  'absolute in a box with a ratio':
    '<style>#absolute { position: relative; padding-top: 50%; overflow: hidden } #absolute > iframe { position: absolute; inset: 0; width: 100%; height: 100% }</style><div id="absolute">FRAME></iframe></div>',
  'with rules for siblings':
    '<style>#siblings > p { margin: 0 } #siblings > iframe { height: 200px } #siblings > iframe + p { margin-top: 70px } #siblings > :first-child { margin-left: 30px }</style><div id="siblings">FRAME></iframe><p>Next</p></div>',
  'as the last of its parent':
    '<style>#last > * { display: block; margin-bottom: 40px; height: 200px } #last > :last-child { margin-bottom: 0 }</style><div id="last"><p>One</p>FRAME></iframe></div>',
  floating: '<style>#float iframe { float: right; width: 45%; height: 220px }</style><div id="float">FRAME></iframe><p>Beside</p></div>',
  'in a box that scrolls':
    '<style>#scrolls { height: 300px; overflow: auto } #scrolls iframe { height: 220px; width: 90% }</style><div id="scrolls"><p>One</p>FRAME></iframe><div style="height: 600px"></div></div>',
}

const near = (boxes: readonly (readonly number[])[]) => boxes.map((box) => box.map((value) => expect.closeTo(value, -0.1)))

describe(`the place of a placeholder in ${engine}`, () => {
  it.each(Object.entries(layouts))('is that of the frame, before, meanwhile and after: %s', async (_, layout) => {
    const demo = await startDemo({ quiet: true })
    onTestFinished(() => demo.close())
    const body = `<main>${layout.replace('FRAME', `<iframe title="Film" src="${demo.origin('player.localhost')}/embed.html"`)}<p>The end</p></main>`
    const everything = 'main, main *:not(.cs, .cs *)'
    const control = await openOwnPage({ body, control: true, viewport: [1000, 700] })
    const before = await boxesOf(control, everything)
    expect(before.length).toBeGreaterThan(3)

    const page = await openOwnPage({ body, viewport: [1000, 700] })
    await placeholders(page)
    expect(await boxesOf(page, everything)).toEqual(near(before))
    await page.waitFor(isOver)

    // Also when the window becomes another.
    for (const each of [control, page]) await each.setViewport(700, 700)
    await page.waitFor(isOver)
    expect(await boxesOf(page, everything)).toEqual(near(await boxesOf(control, everything)))
    for (const each of [control, page]) await each.setViewport(1000, 700)

    await page.evaluate('void document.querySelector(".cs-placeholder .cs-answer").click()')
    await page.waitFor('!document.querySelector(".cs-placeholder") && !document.querySelector("iframe").contentDocument')
    expect(await boxesOf(page, everything)).toEqual(near(before))
    expect(await page.evaluate(attributes)).toEqual(await control.evaluate(attributes))
  })

  it('follows what moves, and goes with what goes', async () => {
    const body = `<main><div id="above"></div><div id="one"><iframe title="One" width="500" height="300" data-consent="player" data-src="http://player.localhost/"></iframe></div><div id="two"></div></main>`
    const page = await openOwnPage({ body })
    await ready(page)
    await placeholders(page)
    await page.evaluate('document.querySelector("#above").style.height = "111px"')
    await page.waitFor(isOver)
    await page.evaluate('document.querySelector("iframe").width = "420"')
    await page.waitFor(isOver)
    await page.evaluate('document.querySelector("#two").append(document.querySelector("iframe"))')
    await page.waitFor(
      'document.querySelectorAll("#two .cs-placeholder").length === 1 && !document.querySelector("#one").firstElementChild',
    )
    await page.waitFor(isOver)
    await page.evaluate('document.querySelector("iframe").hidden = true')
    await page.waitFor('!document.querySelector(".cs-placeholder")')
    await page.evaluate('document.querySelector("iframe").hidden = false')
    await placeholders(page)
    await page.evaluate('document.querySelector("iframe").remove()')
    await page.waitFor('!document.querySelector(".cs-placeholder")')
    await page.evaluate(
      'document.querySelector("#one").innerHTML = \'<iframe title="Two" data-consent="player" data-src="http://player.localhost/2"></iframe>\'',
    )
    expect(await placeholders(page)).toEqual([expect.objectContaining({ label: 'Not loaded: Two, Trailer player by Reel Player Ltd' })])
    await page.evaluate('document.body.replaceChildren(document.createElement("main"))')
    await page.waitFor('!document.querySelector(".cs-placeholder, [data-cs-covered]")')
  })

  it('is nowhere where nothing is to be seen', async () => {
    const frame = (attributes: string) => `<iframe data-consent="player" data-src="http://player.localhost/" ${attributes}></iframe>`
    const hidden = [
      'hidden',
      'width="1" height="1"',
      'style="visibility: hidden"',
      'style="position: absolute; left: -9999px"',
      'aria-hidden="true"',
    ]
    const page = await openOwnPage({ body: `${hidden.map(frame).join('')}<div hidden>${frame('')}</div><p>${frame('title="Seen"')}</p>` })
    expect((await placeholders(page)).map(({ label }) => label)).toEqual(['Not loaded: Seen, Trailer player by Reel Player Ltd'])
  })
})

/** Runs in the page: whether the placeholder lies exactly over the frame. */
function isOver(): boolean {
  const [one, other] = ['.cs-placeholder', 'iframe'].map((selector) => document.querySelector(selector)!.getBoundingClientRect())
  return (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(one![side] - other![side]) <= 1)
}

/** Runs in the page: the frame's attributes, and where it stands. */
function attributes(): string[] {
  const frame = document.querySelector('iframe')!
  const around = [frame.previousElementSibling, frame.nextElementSibling, frame.parentElement].map((each) => each?.localName ?? 'none')
  return [...frame.attributes]
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .concat(around)
}
