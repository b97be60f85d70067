import { describe, expect, test } from '@jest/globals'
import { dayScale } from '../../server/timelines/dayScale.ts'
import { cumulated, folded, inForceOn, withOthers } from '../../server/timelines/folded.ts'
import { stepsOf } from '../../server/timelines/strip.ts'
import { groupOf, lineOfFacts } from './anyFrise.ts'

const on = '2026-06-15'
const lines = (count: number) =>
  Array.from({ length: count }, (_, place) => lineOfFacts(place, 'Jumelage', { kind: 'framework', signatures: [] }, on))
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('how many are in force', () => {
  const changes = cumulated(
    new Map([
      ['2015-01-01', -1],
      ['2012-03-01', 2],
      ['2013-06-01', 0],
      ['2014-01-01', 3],
    ]),
  )

  test('is told from the day of each change on', () => {
    expect(changes).toEqual([
      { on: '2012-03-01', count: 2 },
      { on: '2014-01-01', count: 5 },
      { on: '2015-01-01', count: 4 },
    ])
    expect(cumulated(new Map())).toEqual([])
  })

  test('is known on every day, both sides of a change', () => {
    const days = ['2012-02-29', '2012-03-01', '2013-12-31', '2014-01-01', '2099-01-01']
    expect(days.map((day) => inForceOn(changes, day))).toEqual([0, 2, 2, 5, 4])
    expect(inForceOn([], on)).toBe(0)
  })
})

describe('a surface’s steps', () => {
  const scale = dayScale({ from: '2020-01-01', until: '2029-12-31' }, 168, 1168)
  const counts = (changes: { on: string; count: number }[]) => stepsOf(changes, scale).map(({ count }) => count)

  test('begin with what was there before and end with the picture', () => {
    const steps = stepsOf(
      [
        { on: '1990-01-01', count: 3 },
        { on: '2025-01-01', count: 5 },
      ],
      scale,
    )
    expect(steps.map(({ count }) => count)).toEqual([3, 5])
    expect([steps[0]!.from, steps[0]!.until, steps[1]!.until]).toEqual([168, scale.x('2025-01-01'), 1168])
  })

  test('are one where nothing changes in sight, and none where there is nothing', () => {
    expect(counts([{ on: '1990-01-01', count: 3 }])).toEqual([3])
    expect(counts([{ on: '2020-01-01', count: 3 }])).toEqual([3])
    expect(counts([{ on: '2040-01-01', count: 3 }])).toEqual([])
    expect(
      counts([
        { on: '1990-01-01', count: 3 },
        { on: '2000-01-01', count: 0 },
      ]),
    ).toEqual([])
    expect(counts([])).toEqual([])
  })

  test('nearer than the eye can tell are one, by the higher count', () => {
    expect(counts([1, 4, 2].map((count, day) => ({ on: `2025-01-0${day + 1}`, count })))).toEqual([0, 4])
  })
})

describe('a group of many', () => {
  const counted = (key: string, count: number) => ({ key, count, changes: [{ on: '2012-03-01', count: 2 }] })
  const [small, large] = [groupOf('A', lines(24)), groupOf('B', lines(25), { sub: 'Russie' })]

  test('is folded among others: the strip instead of its lines, and the way to them', () => {
    const [first, second] = folded(
      'fr',
      [small, large],
      [counted('A', 24), counted('B', 25)],
      24,
      ({ key }) => `/${key}`,
    )
    expect(first).toBe(small)
    expect(second).toMatchObject({ lines: [], relations: [], strip: counted('B', 25).changes, unfold: '/B', count: 25 })
    expect(plain(second!.sub)).toBe('Russie — 25 conventions')
  })

  test('is not folded where it is alone', () => {
    expect(folded('fr', [large], [counted('B', 25)], 24, () => '')).toEqual([large])
  })

  test('groups beyond two hundred are one, by their sum', () => {
    const groups = Array.from({ length: 203 }, (_, place) =>
      groupOf(`G${place}`, [], { count: place < 3 ? 1 : 9, strip: [{ on: '2012-03-01', count: 1 }] }),
    )
    const all = withOthers('fr', groups)
    expect(all).toHaveLength(201)
    expect(all.slice(0, 200).every(({ count }) => count === 9)).toBe(true)
    expect(all.at(-1)).toMatchObject({ name: '3 autres groupes', count: 3, strip: [{ on: '2012-03-01', count: 3 }] })
    expect(withOthers('fr', groups.slice(0, 200))).toHaveLength(200)
  })
})
