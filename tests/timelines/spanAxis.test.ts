import { describe, expect, test } from '@jest/globals'
import type { Shape } from '../../server/drawing/shapes.ts'
import { onPage } from '../../server/drawing/textWidth.ts'
import { dayScale } from '../../server/timelines/dayScale.ts'
import { type AxisGround, axisShapes, axisTicks, dayShapes } from '../../server/timelines/spanAxis.ts'
import { stretchOf } from '../../server/timelines/zoom.ts'

const on = '2026-06-15'

function ground(stretch: AxisGround['scale'] | { from: string; until: string }, more: Partial<AxisGround> = {}) {
  const scale = dayScale(stretch, 168, 1168)
  return { locale: 'fr', measure: onPage, scale, on, width: 1180, sessions: [], ...more } satisfies AxisGround
}

const names = (axis: AxisGround) => axisTicks(axis).map(({ text }) => text)

describe('the names of the axis', () => {
  test('are decades of a century, years of a decade, months of a year, days of months', () => {
    expect(names(ground(stretchOf('century', null, on))).slice(0, 3)).toEqual(['1950', '1955', '1960'])
    expect(names(ground(stretchOf('decade', null, on)))).toEqual([
      ...['2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028', '2029'],
    ])
    const year = names(ground(stretchOf('year', null, on)))
    expect([year[0], year[1], year.length]).toEqual(['janv. 2026', 'févr.', 12])
    expect(names(ground(stretchOf('months', null, on)))).toEqual([
      ...['1er mai 2026', '15 mai 2026', '1er juin 2026', '15 juin 2026', '1er juillet 2026', '15 juillet 2026'],
    ])
    expect(names(ground(stretchOf('months', null, on), { locale: 'en' }))[0]).toBe('1 May 2026')
  })

  test('say the year again in January', () => {
    const all = names(ground(stretchOf('year', '2025-07-01', on)))
    expect([all[0], all[6]]).toEqual(['juil. 2025', 'janv. 2026'])
  })

  test.each(['0001-01-01', '9999-12-31', '2012-02-29'])('stay apart and in the picture from %s', (from) => {
    for (const zoom of ['century', 'decade', 'year', 'months'] as const) {
      const axis = ground(stretchOf(zoom, from, on))
      let last = 0
      for (const { x, text } of axisTicks(axis)) {
        expect(x).toBeGreaterThanOrEqual(Math.max(last, axis.scale.left))
        last = x + 3 + onPage(text)
        expect(last).toBeLessThanOrEqual(axis.width)
      }
      expect(last).toBeGreaterThan(0)
    }
  })
})

describe('the day shown', () => {
  const shown = (day: string) => dayShapes(ground(stretchOf('year', '2026-01-01', on), { on: day }), 100)
  const name = ([shape]: Shape[]) => shape && 'text' in shape && `${shape.anchor} ${shape.text}`

  test('has its line and its name, left of the line at the right edge', () => {
    expect(name(shown('2026-01-01').name)).toBe('start 1er janvier 2026')
    expect(name(shown('2026-12-31').name)).toBe('end 31 décembre 2026')
    expect(shown('2026-06-15').line).toHaveLength(1)
  })

  test('is not drawn where it is out of sight', () => {
    for (const day of ['2025-12-31', '2027-01-01']) expect(shown(day)).toEqual({ line: [], name: [] })
  })

  test('hides no name of the axis: the one that its line would cross is left out', () => {
    const texts = (day: string) =>
      axisShapes(ground(stretchOf('decade', null, on), { on: day }), 0).flatMap((one) =>
        'text' in one ? [one.text] : [],
      )
    expect(texts('2026-01-20')).not.toContain('2026')
    expect(texts('2026-11-20')).toContain('2026')
  })
})

test('sessions are ticks, none where they would be a grey bar, none out of sight', () => {
  const sessions = Array.from(
    { length: 60 },
    (_, place) => `20${String(10 + Math.floor(place / 6))}-0${1 + (place % 6)}-15`,
  )
  const ticks = (zoom: 'century' | 'decade', from: string) => {
    const shapes = axisShapes(ground(stretchOf(zoom, from, on), { sessions }), 0)
    const found = shapes.find((one) => 'd' in one && one.look === 'session')
    return found && 'd' in found ? found.d.split('M').length - 1 : 0
  }
  expect(ticks('decade', '2010-01-01')).toBe(60)
  expect(ticks('decade', '2000-01-01')).toBe(0)
  expect(ticks('century', '1950-01-01')).toBe(0)
})
