import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pageSvg } from '../../server/drawing/svg.ts'
import { onPage, onSheet } from '../../server/drawing/textWidth.ts'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { dayScale } from '../../server/timelines/dayScale.ts'
import { type Drawn, drawFrise, type FriseAsked, friseSheets, outOfSight } from '../../server/timelines/frise.ts'
import type { Group } from '../../server/timelines/group.ts'
import { gutter } from '../../server/timelines/groupBlock.ts'
import { dense, laned, roomy } from '../../server/timelines/laneLabels.ts'
import { markLine } from '../../server/timelines/lineMarks.ts'
import { stretchOf, wholeStretch, zooms } from '../../server/timelines/zoom.ts'
import { anyFrise, asking, friseWidth, groupOf, lineOfFacts } from './anyFrise.ts'
import { pathPoints } from './pathPoints.ts'
import { clashes, outside, textsOf } from './seen.ts'
import { wellFormed } from './wellFormed.ts'

const on = '2026-06-15'

const svgOf = ({ shapes, height, width }: Drawn) => pageSvg(shapes, height, width)

/** All that must hold of any picture of conventions. */
function expectLegible(asked: FriseAsked, drawn: Drawn, measure = asked.measure): void {
  const svg = svgOf(drawn)
  const texts = textsOf(svg, measure)
  expect(clashes(texts).slice(0, 5)).toEqual([])
  expect(outside(svg, texts)).toEqual([])
  expect(/NaN|Infinity|undefined|null/.exec(svg)).toBeNull()
  expect(strays(drawn)).toEqual([])
}

/** What is drawn beyond the edges: of the picture, and of its years for all that has a day. */
function strays({ shapes, height, width }: Drawn): string[] {
  return shapes
    .flatMap((shape) => ('href' in shape ? shape.shapes : [shape]))
    .flatMap((shape) => {
      if (!('d' in shape)) return []
      const left = /^(tick|hit)$/.test(shape.look) ? 0 : gutter - 5
      const isOut = ({ x, y }: { x: number; y: number }) => !(x >= left && x <= width && y >= 0 && y <= height)
      const out = pathPoints(shape.d).find(isOut)
      return out ? [`${shape.look}: ${out.x} ${out.y} of ${width} ${height}`] : []
    })
}

/** Every convention is drawn with its link, folded, or said to be out of sight. */
function expectAllTold(asked: FriseAsked, svg: string): void {
  const lines = new Map(asked.groups.flatMap(({ lines }) => lines.map((line) => [line.href, line])))
  const missing = [...lines.keys()].filter((href) => !svg.includes(`href="${href}"`))
  expect(missing).toEqual(outOfSight(asked).map(({ href }) => href))
  for (const { unfold, strip } of asked.groups)
    if (strip) expect(svg.includes(`href="${unfold.replace('&', '&amp;')}"`)).toBe(true)
}

test('any conventions at any zoom: no name on another, nothing outside, nothing left out in silence', () => {
  fc.assert(
    fc.property(anyFrise(), fc.constantFrom(onPage, onSheet), (given, measure) => {
      const asked = { ...given, measure }
      const drawn = drawFrise(asked)
      const svg = svgOf(drawn)
      expect(wellFormed(svg.replaceAll(/<title>[^<]*<\/title>/g, ''))).toBe(true)
      expectLegible(asked, drawn)
      expectAllTold(asked, svg)
    }),
    { numRuns: 60 },
  )
})

/** Conventions of one partner or of several, from 1959 on, each with votes, terms and a title of its own. */
function many(count: number, partners = 1): FriseAsked {
  const lines = Array.from({ length: count }, (_, place) => lineOfFacts(place, titleOf(place), usual(place), on))
  const groups = Array.from({ length: partners }, (_, partner) =>
    groupOf(
      `Partenaire ${partner}`,
      lines.filter((_line, place) => place % partners === partner),
    ),
  )
  return asking(groups, on, { sessions: ['2025-12-15', '2026-06-15'] })
}

const titleOf = (place: number) =>
  ['Convention de coopération culturelle', 'Jumelage', 'Échange de jeunes et de savoir-faire viticole n° '][place % 3] +
  String(place)

function usual(place: number): ConventionFacts {
  const year = 1959 + (place % 67)
  const vote = `${year}-0${1 + (place % 9)}-1${place % 10}`
  return {
    kind: 'framework',
    authorisation: { sessionOn: vote, receivedOn: vote },
    signatures: [
      { party: 'authority', on: `${year}-11-02` },
      { party: 'Volgograd', on: `${year}-12-20` },
    ],
    transmittedOn: `${year}-12-28`,
    start: { from: 'last-signature' },
    term: { duration: 'P3Y' },
    renewal: place % 2 === 0 ? { mode: 'tacit', period: 'P1Y', maximum: 3 } : { mode: 'none' },
    notice: 'P3M',
  }
}

const odd: Record<string, ConventionFacts> = {
  'sans aucune date': { kind: 'letter-of-intent', signatures: [] },
  'signée après sa propre fin': {
    kind: 'framework',
    signatures: [{ party: 'authority', on: '2015-06-01' }],
    start: { from: 'last-signature' },
    term: { endsOn: '2014-12-31' },
  },
  'de deux cents ans': { ...usual(3), term: { duration: 'P200Y' } },
  'reconduite quarante fois': {
    ...usual(30),
    term: { duration: 'P1Y' },
    renewal: { mode: 'tacit', period: 'P1Y', maximum: null },
  },
  'sans fin': { ...usual(20), term: null },
  ['titre '.repeat(50)]: usual(40),
  ['x'.repeat(300)]: usual(41),
  越谷市との友好都市協定: usual(50),
  'اتفاقية التعاون بين شفشاون وديجون': { ...usual(60), denunciation: { notifiedOn: '2024-02-29' } },
}

const oddGroup = (name: string, more: Partial<Group> = {}) =>
  groupOf(
    name,
    Object.entries(odd).map(([title, facts], place) => lineOfFacts(place, title, facts, on)),
    more,
  )

describe.each([1, 31, 150, 151, 1000])('%i conventions', (count) => {
  test('of one partner, or of ten', () => {
    for (const partners of count === 151 ? [1, 10] : [count < 10 ? 1 : 10]) {
      const asked = many(count, partners)
      const drawn = drawFrise(asked)
      expectLegible(asked, drawn)
      expectAllTold(asked, svgOf(drawn))
      expect(outOfSight(asked)).toEqual([])
    }
  })
})

test('the drawing grows in proportion to the conventions', () => {
  const size = (count: number) => svgOf(drawFrise(many(count, 10))).length
  expect(size(1000)).toBeLessThan(12 * size(100))
  expect(size(1000)).toBeLessThan(600_000)
})

describe.each([null, ...zooms])('odd conventions at the zoom %s', (zoom) => {
  test.each([null, '0001-01-01', '2012-02-29', '9999-12-31'])('from %s', (from) => {
    const groups = [oddGroup('A'), groupOf('B', []), oddGroup('C')]
    const asked = asking(groups, on, zoom ? { stretch: stretchOf(zoom, from, on) } : {})
    const drawn = drawFrise(asked)
    expectLegible(asked, drawn)
    expectAllTold(asked, svgOf(drawn))
    expect(svgOf(drawn).includes('>sans aucune date</text>')).toBe(true)
  })
})

test.each([1, 8, 200])('what has no day is told by its name, beside %i others', (count) => {
  const [undated] = oddGroup('').lines
  const asked = many(count)
  const [group] = asked.groups
  const drawn = drawFrise({ ...asked, groups: [{ ...group!, lines: [...group!.lines, undated!] }] })
  expect(svgOf(drawn).includes('>sans aucune date</text>')).toBe(true)
  expectLegible(asked, drawn)
})

test('long names of groups give way to each other, folded or not', () => {
  const name = 'Communauté de communes du Pays de Saint-Seine-l’Abbaye et des environs'
  const more = { name, sub: 'République démocratique du Congo, depuis le 12 novembre 1959' }
  const strip = [{ on: '2001-01-01', count: 30 }]
  const folded = { ...more, strip, lines: [], unfold: '/timelines?partner=A&zoom=year' }
  const asked = asking([groupOf('A', [], folded), groupOf('B', [], folded), oddGroup('C', more)], on)
  const drawn = drawFrise(asked)
  expectLegible(asked, drawn)
  expectAllTold(asked, svgOf(drawn))
})

test('pages of some height hold the same', () => {
  const asked = { ...many(300, 10), measure: onSheet }
  const sheets = friseSheets(asked, 700)
  expect(sheets.length).toBeGreaterThan(1)
  for (const sheet of sheets) {
    expect(sheet.height).toBeLessThanOrEqual(700 + 40)
    expectLegible(asked, sheet)
  }
  expectAllTold(asked, sheets.map(svgOf).join(''))
})

describe.each(Object.entries({ roomy, dense }))('on a lane that is %s', (_name, manner) => {
  const stretches = [wholeStretch([], on), stretchOf('century', null, on), stretchOf('decade', null, on)]

  test('what is drawn of a convention stays in its own height and width', () => {
    for (const stretch of stretches) {
      const scale = dayScale(stretch, gutter, friseWidth - 12)
      const all = [...oddGroup('').lines, ...many(40).groups[0]!.lines]
      for (const { line, marks } of laned(all, manner, scale, onPage).lines) {
        const strokes = new Map<string, { d: string }>()
        const place = { y: manner.line, acts: manner.acts, window: manner.window, ended: line.ended }
        markLine(strokes, line.timeline, place, scale)
        const points = [...strokes.values()].flatMap(({ d }) => pathPoints(d))
        const out = points.filter(
          ({ x, y }) => y < 0 || y > manner.height + 1 || x < marks.left - 4.5 || x > marks.right + 4.5,
        )
        expect({ title: line.title, marks, out }).toEqual({ title: line.title, marks, out: [] })
      }
    }
  })

  test('none touches another, mark or name', () => {
    const scale = dayScale(wholeStretch(['1959-01-01'], on), gutter, friseWidth - 12)
    const { lines } = laned([...oddGroup('').lines, ...many(200).groups[0]!.lines], manner, scale, onPage)
    const ends = new Map<number, number>()
    const wide = (text: string) => (onPage(text) * 11.5) / 12.5
    const extents = lines.map(({ lane, marks, label }) => ({
      lane,
      left: Math.min(marks.left, label?.x ?? marks.left),
      right: Math.max(marks.right, label ? label.x + wide(label.text) : marks.right),
    }))
    for (const { lane, left, right } of extents.sort((one, other) => one.left - other.left)) {
      expect(left).toBeGreaterThanOrEqual(ends.get(lane) ?? 0)
      ends.set(lane, right)
    }
  })
})
