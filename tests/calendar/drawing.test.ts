import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fitted, levelled, linesOf, shared } from '../../server/calendar/dayLines.ts'
import { type CalendarEvent, eventKinds, inOrder } from '../../server/calendar/events.ts'
import { drawMonth, mostMonthHeight } from '../../server/calendar/monthDrawing.ts'
import { mostHeight, type Sheet } from '../../server/calendar/sheet.ts'
import { daysOf, monthsOf } from '../../server/calendar/weeks.ts'
import { drawYear } from '../../server/calendar/yearDrawing.ts'
import { type Box, overlaps } from '../../server/drawing/geometry.ts'
import { printedAttributes } from '../../server/drawing/paints.ts'
import type { Shape } from '../../server/drawing/shapes.ts'
import { onSheet, textSize } from '../../server/drawing/textWidth.ts'

interface SeenText extends Box {
  text: string
  size: number
}

/** The texts of a picture with the rectangles that they fill. */
function textsOf(shapes: readonly Shape[]): SeenText[] {
  return shapes.flatMap((shape): SeenText[] => {
    if (!('text' in shape)) return []
    const attributes = printedAttributes(shape.look)
    const size = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1] ?? textSize)
    const wide = (onSheet(shape.text, attributes.includes('font-weight')) * size) / textSize
    const left = shape.x - (shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? wide / 2 : wide)
    const { text, y } = shape
    return [{ text, size, left, right: left + wide, top: y - size * 0.74, bottom: y + size * 0.22 }]
  })
}

/** No text lies on another or leaves the sheet, none is smaller than it may be, and the sheet is one of A3. */
function expectLegible({ width, height, shapes }: Sheet, most = mostHeight): void {
  const texts = textsOf(shapes)
  const rows = texts.toSorted((one, other) => one.top - other.top)
  const clashes = rows.flatMap((one, place) => {
    const near: string[] = []
    for (const other of rows.slice(place + 1)) {
      if (other.top >= one.bottom) break
      if (overlaps(one, other, -0.2)) near.push(`${one.text} × ${other.text}`)
    }
    return near
  })
  expect(clashes).toEqual([])
  expect(
    texts.filter(({ left, right, top, bottom }) => left < -0.2 || right > width + 0.2 || top < 0 || bottom > height),
  ).toEqual([])
  expect(texts.filter(({ size }) => size < 10.5)).toEqual([])
  expect(height).toBeLessThanOrEqual(most + 1)
}

const anyTitle = fc.oneof(
  fc.constantFrom(
    'Convention',
    'Convention-cadre « Eau et jardins » avec Chefchaouen',
    '友好都市協定'.repeat(9),
    'W'.repeat(200),
  ),
  fc.lorem({ maxCount: 25 }),
  fc.string({ maxLength: 80 }),
)

function anyEvent(days: string[]): fc.Arbitrary<CalendarEvent> {
  return fc
    .record({
      kind: fc.constantFrom(...eventKinds.filter((kind) => kind !== 'session' && kind !== 'closing')),
      on: fc.constantFrom(...days),
      title: anyTitle,
      ahead: fc.boolean(),
      recordId: fc.string(),
      cut: fc.constantFrom(10, 10, 10, 7),
    })
    .map(({ cut, ahead, kind, ...event }) => {
      const isFeast = kind === 'anniversary'
      const when = isFeast ? event.on.slice(0, cut) : event.on
      return { ...event, kind, when, ahead: ahead && !isFeast, years: isFeast ? 50 : null, path: '/' }
    })
}

const years = ['2026', '2027', '2028', '0001', '9999']

describe('the picture of a year', () => {
  test.each(years)('%s: whatever falls into it, every text stands apart and on the sheet', (year) => {
    const events = fc.array(anyEvent(monthsOf(year).flatMap(daysOf)), { maxLength: 150 })
    fc.assert(
      fc.property(events, (some) => {
        expectLegible(drawYear('fr', year, { events: inOrder(some), on: `${year}-05-05`, measure: onSheet }))
      }),
      { numRuns: 10 },
    )
  })

  test('sixty on one day, and some on the others', () => {
    const event = (on: string, title: string): CalendarEvent => {
      return { kind: 'end', recordId: title, on, when: on, title, years: null, path: '/', ahead: false }
    }
    const session = { ...event('2026-03-30', 'council'), kind: 'session' } as const
    const many = Array.from({ length: 60 }, (_, place) => event('2026-03-03', `Convention ${place}`))
    const events = inOrder([...many, session, event('2026-11-30', 'Pacte')])
    const sheet = drawYear('fr', '2026', { events, on: '2026-11-24', measure: onSheet })
    expectLegible(sheet)
    const words = textsOf(sheet.shapes).map(({ text }) => text)
    const shown = words.filter((text) => text.startsWith('Convention')).length
    expect(shown).toBeGreaterThan(5)
    expect(words).toContain(`et ${60 - shown} autres dates`)
    expect(words).toContain('Pacte')
    // What the council holds stays, however full its month is.
    expect(words).toContain('Conseil')
    expect(words).toContain('+59')
  })

  test('a year without anything is the bare months', () => {
    const sheet = drawYear('en', '2028', { events: [], on: '2028-02-29', measure: onSheet })
    expectLegible(sheet)
    expect(textsOf(sheet.shapes).map(({ text }) => text)).toEqual(expect.arrayContaining(['February', '29', '52']))
  })
})

describe('the picture of a month', () => {
  test.each(['2026-02', '2026-08', '2028-02', '9999-12'])('%s: the same', (month) => {
    const days = daysOf(month)
    const events = fc.oneof(
      fc.array(anyEvent(days), { maxLength: 60 }),
      fc.array(anyEvent(days.slice(0, 2)), { minLength: 60, maxLength: 80 }),
    )
    fc.assert(
      fc.property(events, (some) => {
        expectLegible(
          drawMonth('fr', month, { events: inOrder(some), on: `${month}-09`, measure: onSheet }),
          mostMonthHeight,
        )
      }),
      { numRuns: 15 },
    )
  })
})

describe('lines', () => {
  const event = (title: string): CalendarEvent => {
    return {
      kind: 'end',
      recordId: title,
      on: '2026-03-03',
      when: '2026-03-03',
      title,
      years: null,
      path: '/',
      ahead: false,
    }
  }
  const setting = {
    width: 100,
    most: 2,
    measure: onSheet,
    textOf: (one: CalendarEvent) => one.title,
    labelOf: () => 'mar. 3',
  }

  test('only a day’s first event has its label, only an event’s first line its mark', () => {
    const lines = linesOf([event('un deux trois quatre cinq six'), event('sept')], setting)
    expect(lines.map(({ label }) => label)).toEqual(['mar. 3', '', ''])
    expect(lines.map(({ event: of }) => of !== null)).toEqual([true, false, true])
  })

  test('what does not fit is cut between events, and counted', () => {
    const lines = linesOf(['a', 'b', 'c', 'd'].map(event), setting)
    expect(fitted(lines, 4)).toEqual({ lines, left: 0 })
    expect(fitted(lines, 3)).toEqual({ lines: lines.slice(0, 2), left: 2 })
    expect(fitted(lines, 1)).toEqual({ lines: [], left: 4 })
    const long = linesOf(['un deux trois quatre cinq six', 'un deux trois quatre cinq six'].map(event), setting)
    expect(fitted(long, 3)).toEqual({ lines: long.slice(0, 2), left: 1 })
  })

  test('weeks are equally high unless one needs more', () => {
    expect(levelled([10, 10, 10], 60)).toEqual([20, 20, 20])
    expect(levelled([40, 10, 10], 60)).toEqual([40, 10, 10])
    expect(levelled([30, 10, 10, 22], 80)).toEqual([30, 14, 14, 22])
  })

  test('the fullest rows give way first', () => {
    expect(shared([2, 30, 4], 20)).toEqual([2, 14, 4])
    expect(shared([9, 9, 9], 3)).toEqual([1, 1, 1])
    expect(shared([0, 5], 9)).toEqual([0, 5])
  })
})
