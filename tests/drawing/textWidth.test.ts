import { describe, expect, test } from '@jest/globals'
import { onPage, onSheet, shortened, wrapped } from '../../server/drawing/textWidth.ts'

describe('the width of a text', () => {
  test('is that of its letters in the fonts that we use, an accent adding nothing', () => {
    // As Chromium measures it with the pages' own font: 158.5.
    expect(onPage('17 décembre 2012, Волгоград')).toBeGreaterThan(158)
    expect(onPage('17 décembre 2012, Волгоград')).toBeLessThan(163)
    expect(onPage('décembre')).toBe(onPage('decembre'))
    expect(onSheet('17 décembre 2012')).toBeGreaterThan(onPage('17 décembre 2012'))
    expect(onPage('1er octobre 2015', true)).toBeGreaterThan(onPage('1er octobre 2015'))
  })

  test('is guessed generously for what no table holds', () => {
    expect(onPage('越谷市')).toBeGreaterThanOrEqual(3 * 12.5)
    expect(onPage('🏙️')).toBeGreaterThan(12.5)
    expect(onPage('\u200b\u0301')).toBe(0)
  })
})

describe('a text on lines', () => {
  test('is broken between words, within one only where it is longer than a line', () => {
    expect(wrapped('Conseil, préfecture', 80, onPage)).toEqual(['Conseil,', 'préfecture'])
    const lines = wrapped(`à ${'x'.repeat(40)}`, 100, onPage)
    expect(lines.join('').replace(/ /g, '')).toBe(`à${'x'.repeat(40)}`)
    for (const line of lines) expect(onPage(line)).toBeLessThanOrEqual(100)
  })

  test('of about one length, which break no date', () => {
    const lines = wrapped(
      'Dijon le 8, Comité de jumelage des Deux Vignobles le 14, transmise le 22 mai 2018',
      380,
      onPage,
    )
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('22 mai 2018')
    expect(onPage(lines[0]!) / onPage(lines[1]!)).toBeLessThan(1.7)
  })

  test('is cut with an ellipsis after the last line that it may have', () => {
    const lines = wrapped('un mot après l’autre '.repeat(20), 100, onPage, 3)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
    expect(onPage(lines[2]!)).toBeLessThanOrEqual(100)
  })

  test('and one that fits is left alone', () => {
    expect(shortened('Dijon', 100, onPage)).toBe('Dijon')
    expect(shortened('Волгоград', 40, onPage)).toMatch(/^Во.*…$/)
  })
})
