import { describe, expect, test } from '@jest/globals'
import { overlaps } from '../../server/drawing/geometry.ts'
import { onSheet, textSize } from '../../server/drawing/textWidth.ts'
import { framed, framedSvg } from '../../server/pictures/framed.ts'
import type { Picture } from '../../server/pictures/picture.ts'
import { wellFormed } from '../timelines/wellFormed.ts'
import { aPicture, longTitle, scriptsPicture } from './aPicture.ts'

const empty = aPicture({ shapes: [], alt: 'Aucune convention ne répond à ce filtre.' })
const many = Array.from({ length: 17 }, (_, place) => ({ shapes: [], text: 'un mot de la légende '.repeat(1 + place) }))
const samples: [string, Picture][] = [
  ['an ordinary one', aPicture()],
  ['a title of 300 characters', aPicture({ title: longTitle })],
  ['a title without a space', aPicture({ title: 'x'.repeat(300) })],
  ['no legend and no line', aPicture({ legend: [], lines: [] })],
  ['a long legend', aPicture({ legend: many })],
  ['a narrow drawing', aPicture({ width: 200, title: longTitle, legend: many, shapes: [] })],
  ['names in their own scripts', scriptsPicture()],
  ['nothing to draw', empty],
]

describe.each(samples)('the frame around %s', (_name, picture) => {
  const made = framed(picture)
  const boxes = boxesOf(made.body)

  test('keeps its texts apart from each other and within the picture', () => {
    const clashes = boxes.flatMap((one, place) =>
      boxes.slice(place + 1).flatMap((other) => (overlaps(one, other) ? [`${one.text} × ${other.text}`] : [])),
    )
    expect(clashes).toEqual([])
    const outside = boxes.filter(({ left, right, top, bottom }) => {
      return left < 0 || right > made.width || top < 0 || bottom > made.height
    })
    expect(outside).toEqual([])
  })

  test('says its title, its lines, its legend and its source whole', () => {
    const words = boxes.map(({ text }) => text).join(' ')
    const legend = picture.legend.map(({ text }) => text)
    for (const text of [picture.title, ...picture.lines, ...legend, picture.source]) {
      expect(joined(words)).toContain(joined(text))
    }
  })

  test('is well formed', () => {
    expect(wellFormed(framedSvg(made))).toBe(true)
    expect(framedSvg(made)).not.toMatch(/NaN|undefined|class=/)
  })
})

test('where there is nothing to draw, the picture says so', () => {
  expect(framed(empty).texts.map(({ text }) => text)).toContain('Aucune convention ne répond à ce filtre.')
})

test('a letter that no font has is replaced, and the picture says so', () => {
  const texts = (picture: Picture) => framed(picture).texts.map(({ text }) => text)
  const lost = texts(aPicture({ title: 'Pacte שלום' }))
  expect(lost).toContain('Pacte \ufffd\ufffd\ufffd\ufffd')
  expect(lost.at(-1)).toMatch(/aucune de nos polices/)
  expect(texts(aPicture()).join(' ')).not.toMatch(/polices/)
})

/** The frame's own texts, which are set one under the other from the left; those of the drawing have their own test. */
function boxesOf(body: string) {
  const own = body.replace(/<g [^>]*>.*?<\/g>/g, '')
  return [...own.matchAll(/<text x="([^"]*)" y="([^"]*)" font-size="([^"]*)"([^>]*)>([^<]*)</g)].map(
    ([, x, y, size, more, text]) => {
      const scale = Number(size) / textSize
      const wide = onSheet(text!, more!.includes('font-weight')) * scale
      const [left, base] = [Number(x), Number(y)]
      return { text: text!, left, right: left + wide, top: base - 9 * scale, bottom: base + 3 * scale }
    },
  )
}

function joined(text: string): string {
  return text.replace(/\s+/g, '')
}
