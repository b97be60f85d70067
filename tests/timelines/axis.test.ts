import { describe, expect, test } from '@jest/globals'
import { onPage } from '../../server/drawing/textWidth.ts'
import { ticksOf } from '../../server/timelines/axis.ts'
import { scaleOf } from '../../server/timelines/scale.ts'

function namesOf(from: string, until: string, ...others: string[]): string[] {
  const scale = scaleOf(
    [from, until, ...others],
    { core: { from, until }, filled: [{ from, until }], vague: [] },
    160,
    788,
  )
  return ticksOf({ locale: 'fr', measure: onPage, scale, on: until }).map(({ text }) => text)
}

describe('the axis', () => {
  test('has months where the stretch is short, the year on its first and on January', () => {
    expect(namesOf('2012-09-20', '2013-04-10')).toEqual(['oct. 2012', 'nov.', 'déc.', '2013', 'févr.', 'mars', 'avr.'])
  })

  test('has years, and fewer of them the longer it is', () => {
    expect(namesOf('2012-06-01', '2018-06-01')).toEqual(['2013', '2014', '2015', '2016', '2017', '2018'])
    expect(namesOf('1958-06-01', '2026-06-01').slice(0, 3)).toEqual(['1960', '1965', '1970'])
    expect(namesOf('1200-06-01', '2026-06-01').slice(0, 3)).toEqual(['1300', '1400', '1500'])
  })

  test('names what stands alone beyond a tear by its year', () => {
    expect(namesOf('2012-06-01', '2016-06-01', '1953-05-12')[0]).toBe('1953')
  })
})
