import { describe, expect, test } from '@jest/globals'
import { pdfFile } from '../../server/pictures/pdfFile.ts'
import { pngFile } from '../../server/pictures/pngFile.ts'
import { svgFile } from '../../server/pictures/svgFile.ts'
import { said, textOf } from '../support/pdfTools.ts'
import { wellFormed } from '../timelines/wellFormed.ts'
import { aPicture, longTitle, scriptsPicture } from './aPicture.ts'

describe('the SVG', () => {
  test('is an image with its title and its description', async () => {
    const svg = await svgFile(aPicture({ title: 'Dijon & <amis>' }))
    expect(wellFormed(svg.replace(/<style>.*<\/style>/, ''))).toBe(true)
    expect(svg).toMatch(/^<svg [^>]*role="img" lang="fr"/)
    expect(svg).toContain('<title>Dijon &amp; &lt;amis&gt;</title><desc>Trente-deux conventions')
  })

  test('carries its fonts with it and asks for nothing from elsewhere', async () => {
    const svg = await svgFile(scriptsPicture())
    const faces = [...svg.matchAll(/@font-face\{font-family:'([^']*)';font-weight:(\d+)/g)]
    expect(faces.map(([, family, weight]) => `${family} ${weight}`).sort()).toEqual([
      'Noto Sans 400',
      'Noto Sans 600',
      'Noto Sans Arabic 400',
      'Noto Sans Arabic 600',
      'Noto Sans JP 400',
    ])
    expect([...svg.matchAll(/url\((?!data:font\/woff2)/g)]).toEqual([])
    expect(svg).not.toMatch(/href|<image|<script|@import/)
    expect(svg.length).toBeLessThan(80_000)
  })

  test('is the same when it is asked for again', async () => {
    expect(await svgFile(scriptsPicture())).toBe(await svgFile(scriptsPicture()))
  })
})

describe('the PNG', () => {
  test('has two dots for each unit', async () => {
    const { width, height } = sizeOf(await pngFile(aPicture()))
    expect(width).toBe((1180 + 52) * 2)
    expect(height).toBeGreaterThan(800)
  })

  test('is never too large to be opened', async () => {
    const { width, height } = sizeOf(await pngFile(aPicture({ width: 6000, height: 9000, shapes: [line] })))
    expect(width * height).toBeLessThan(41_000_000)
    expect(width / height).toBeCloseTo(0.65, 1)
  })
})

const line = { look: 'term', d: 'M0 0L6000 9000' }

describe('the PDF', () => {
  const pdf = pdfFile([
    scriptsPicture(),
    aPicture({ title: longTitle, upright: true, paper: 'a4' }),
    aPicture({ legend: [], shapes: [] }),
  ])

  test('has each picture on a sheet of its own', () => {
    const info = said(pdf, 'pdfinfo', '-f', '1', '-l', '3')
    if (info === null) return
    const sizes = [...info.matchAll(/Page +\d size: +([\d.]+) x ([\d.]+)/g)].map(([, x, y]) => `${x} ${y}`)
    expect(sizes).toEqual(['1190.55 841.89', '595.276 841.89', '1190.55 841.89'])
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +Dijon et Волгоград/)
  })

  test('is drawn in lines and letters that can be found, in our fonts alone', () => {
    const text = textOf(pdf)
    if (text !== null)
      for (const one of ['Dijon et Волгоград', '越谷市', '文昌', 'en vigueur', 'signée']) expect(text).toContain(one)
    const fonts = said(pdf, 'pdffonts')?.trim().split('\n').slice(2) ?? []
    for (const font of fonts) expect(font).toMatch(/\+NotoSans\S* .* yes yes yes /)
    expect(said(pdf, 'pdfimages', '-list')?.trim().split('\n').slice(2) ?? []).toEqual([])
  })

  test('is a PDF/UA-1 that a reader can open', () => {
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part>1</)
    expect(pdf.toString('latin1')).toMatch(/<dc:language><rdf:Bag><rdf:li>fr</)
    const checked = said(pdf, 'qpdf', '--check')
    if (checked !== null) expect(checked).toContain('No syntax or stream encoding errors')
  })

  test('takes the sheet that is asked for', () => {
    const info = said(pdfFile([aPicture()], 'a4'), 'pdfinfo')
    if (info !== null) expect(info).toMatch(/Page size: +841.89 x 595.276 pts \(A4\)/)
  })
})

function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
