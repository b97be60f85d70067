import { describe, expect, test } from '@jest/globals'
import type { Summary } from '../../server/conventions/summary.ts'
import { summaryPdf } from '../../server/conventions/summaryPdf.ts'
import { said, textOf } from '../support/pdfTools.ts'
import {
  englishSummary,
  fullSummary,
  hostileTitle,
  longSummary,
  marks,
  ordinarySummary,
  scriptsSummary,
  volgogradSummary,
} from './summaryPdfSamples.ts'

/** The PDF's objects, unpacked. */
const sourceOf = (pdf: Buffer) => said(pdf, 'qpdf', '--qdf', '--object-streams=disable')

/** The text without any space: a word that had to be broken is whole again. */
const joined = (text: string) => text.replace(/\s+/g, '')

function expectText(pdf: Buffer, ...expected: string[]) {
  const text = textOf(pdf)
  if (text === null) return
  for (const one of expected) expect(joined(text)).toContain(joined(one))
}

const pages = (pdf: Buffer) =>
  Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, n]) => Number(n)))
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

describe('an ordinary convention', () => {
  const pdf = summaryPdf(ordinarySummary())

  test('is a tagged PDF/UA-1', () => {
    const bytes = pdf.toString('latin1')
    expect(bytes.startsWith('%PDF-1.7')).toBe(true)
    expect(bytes).toMatch(/pdfuaid:part>1</)
    expect(bytes).toMatch(/\/Marked true/)
    expect(said(pdf, 'pdfinfo') ?? 'Tagged:          yes').toMatch(/Tagged: +yes/)
    expect(said(pdf, 'qpdf', '--check') ?? 'No syntax or stream encoding errors').toContain(
      'No syntax or stream encoding errors',
    )
  })

  test.each([
    ['an ordinary one', ordinarySummary],
    ['four parties, twelve dates', fullSummary],
    ['the real record', volgogradSummary],
    ['five partners', scriptsSummary],
    ['in English', englishSummary],
  ])('holds on one page: %s', (_name, sample) => {
    expect(pages(summaryPdf(sample()))).toBe(1)
  })

  test('says all that the model says', () => {
    const { words, ...summary } = fullSummary()
    const values = stringsOf({ ...summary, drawing: null, qr: '', locale: '', partners: [] }).filter(
      (value) => !['solid', 'calm', 'serious', 'warning', 'note'].includes(value),
    )
    const headings = Object.entries(words).flatMap(([name, word]) => (name === 'noFinding' ? [] : [word]))
    expectText(summaryPdf(fullSummary()), ...values, ...headings, 'Волгоград', 'Page 1/1')
  })

  test('has headings, header cells, lists and described images', () => {
    const structure = said(pdf, 'pdfinfo', '-struct-text')
    if (structure === null) return
    expect(structure).toMatch(/^ *H1 /m)
    expect(structure.match(/^ *H2 /gm)).toHaveLength(9)
    expect(structure.match(/^ *H3 /gm)).toHaveLength(3)
    expect(structure.match(/^ *TH /gm)).toHaveLength(9)
    expect(structure.match(/^ *Figure/gm)).toHaveLength(2)
    expect(structure.match(/^ *LI /gm)).toHaveLength(15)
  })

  test('is read in the order of the sheet', () => {
    const structure = said(pdf, 'pdfinfo', '-struct-text')
    if (structure === null) return
    const first = ['VOL-2013-1F', 'En vigueur', 'Échéances', 'Clauses', 'Autorisation', 'Objet', 'Dates', 'Parties']
    const places = [...first, 'Constats', 'À compléter', 'La fiche à jour'].map((text) => structure.indexOf(`${text}"`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('names its title, author and language', () => {
    const info = said(pdf, 'pdfinfo')
    if (info !== null)
      expect(info).toMatch(/Title: +Convention de coopération Dijon – Volgograd[\s\S]*Author: +Ville de Dijon/)
    expect(pdf.toString('latin1')).toMatch(/<dc:language><rdf:Bag><rdf:li>fr</)
    expect(summaryPdf(englishSummary()).toString('latin1')).toMatch(/<dc:language><rdf:Bag><rdf:li>en</)
  })

  test('carries its fonts with it, and no other than ours', () => {
    const fonts = said(summaryPdf(scriptsSummary()), 'pdffonts')
    if (fonts === null) return
    const lines = fonts.trim().split('\n').slice(2)
    expect(lines.length).toBeGreaterThanOrEqual(5)
    for (const line of lines) expect(line).toMatch(/\+(NotoSans|LibertinusSerif)\S* .* yes yes yes /)
  })
})

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

describe('what is typed stays text', () => {
  test('a title of signs comes out as it was typed', () => {
    const pdf = summaryPdf(ordinarySummary({ title: hostileTitle }))
    expectText(pdf, hostileTitle.replace('\u0007', ''))
  })

  test('signs in every other field are no source either', () => {
    const sign = '#panic("x") *_$\\` @a <b> [c] = d // e'
    const summary = JSON.parse(
      JSON.stringify(ordinarySummary(), (key, value) =>
        typeof value === 'string' && !['mark', 'tone', 'severity', 'svg', 'qr', 'locale', 'ownLanguage'].includes(key)
          ? sign
          : value,
      ),
    ) as Summary
    expectText(summaryPdf(summary), sign)
  })

  test('a character that no font of ours has never stops the sheet', () => {
    const pdf = summaryPdf(ordinarySummary({ title: 'Pacte 🤝 de l\u2019amiti\u0065\u0301 \ud800 \u200bשלום' }))
    expectText(pdf, 'Pacte \ufffd de l’amitié')
  })
})

describe('names in their own script', () => {
  const pdf = summaryPdf(scriptsSummary())

  test('are shown, each in its own language', () => {
    expectText(pdf, '越谷市', '文昌', 'Скопје')
    const source = sourceOf(pdf)
    if (source === null) return
    for (const language of ['ar', 'ja', 'zh', 'mk']) expect(source).toContain(`/Lang (${language})`)
    expect(source).toContain(utf16('شفشاون'))
  })

  test('are drawn in the line too', () => {
    const text = 'Chefchaouen (شفشاون), 越谷市 et 文昌'
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 60"><text x="9" y="30">${text}</text></svg>`
    expectText(summaryPdf(ordinarySummary({ drawing: { svg, alt: text } })), '越谷市', '文昌')
  })

  test('a script that we have no letters for is left to the screen', () => {
    const text = textOf(pdf)
    if (text !== null) expect(text).toMatch(/Tbilissi, Géorgie/)
  })

  test('a language code that is none does no harm', () => {
    const [partner] = ordinarySummary().partners
    for (const ownLanguage of ['x-klingon', '', 'русский', 'sr-Cyrl-RS']) {
      expectText(summaryPdf(ordinarySummary({ partners: [{ ...partner!, ownLanguage }] })), 'Волгоград')
    }
  })
})

describe('the longest', () => {
  const summary = longSummary()
  const pdf = summaryPdf(summary)

  test('flows over pages, each with its number', () => {
    const count = pages(pdf)
    expect(count).toBeGreaterThan(1)
    expectText(pdf, `Page 1/${count}`, `Page ${count}/${count}`)
  })

  test('loses nothing', () => {
    expect(summary.title.length).toBeGreaterThanOrEqual(290)
    expect(summary.object.length).toBeGreaterThan(2000)
    expectText(pdf, summary.title, 'Fin de l’objet.', 'A1b2C3d4'.repeat(15), 'dernier fait manquant', summary.address)
    const text = textOf(pdf)
    if (text !== null) expect(text.match(/Dernier jour pour dénoncer/g)).toHaveLength(4)
  })

  test('keeps every word between the margins', () => {
    const boxes = said(pdf, 'pdftotext', '-bbox')
    if (boxes === null) return
    const rights = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(rights.length).toBeGreaterThan(100)
    expect(Math.max(...rights)).toBeLessThanOrEqual(595.3 - 37)
  })
})

describe('statuses and findings', () => {
  test.each(marks)('a %s mark is drawn beside its word', (mark) => {
    const pdf = summaryPdf(ordinarySummary({ status: { word: `Mot ${mark}`, mark, tone: 'alert' } }))
    expectText(pdf, `Mot ${mark}`)
  })

  test('without a finding, the glad sentence stands', () => {
    expectText(summaryPdf(ordinarySummary({ findings: [] })), 'Rien à signaler à ce jour.')
  })

  test('a sheet with next to nothing is still a sheet', () => {
    const bare = { clauses: [], dates: [], parties: [], authorisation: [], deadlines: [], findings: [], missing: [] }
    const pdf = summaryPdf(ordinarySummary({ ...bare, partners: [], domains: [], object: '', drawing: null }))
    expect(pages(pdf)).toBe(1)
  })

  test('the drawing and the QR code say in words what they show', () => {
    const { drawing, words, address } = ordinarySummary()
    const source = sourceOf(summaryPdf(ordinarySummary()))
    if (source === null) return
    expect(source).toContain(utf16(drawing!.alt))
    expect(source).toContain(utf16(`${words.record}, ${address}`))
  })
})

describe('failure and speed', () => {
  test('a broken drawing is an error with a reason, and the next sheet is well', () => {
    const broken = ordinarySummary({ drawing: { svg: '<svg', alt: 'rien' } })
    expect(() => summaryPdf(broken)).toThrow(/could not be made: .*SVG/i)
    expect(pages(summaryPdf(ordinarySummary()))).toBe(1)
  })

  test('a warm sheet takes a fraction of a second', () => {
    const start = performance.now()
    for (let turn = 0; turn < 5; turn += 1) summaryPdf(volgogradSummary())
    expect((performance.now() - start) / 5).toBeLessThan(500)
  })
})
