import { describe, expect, test } from '@jest/globals'
import { continentsChart, domainsChart, statusesChart } from '../../server/figures/barCharts.ts'
import { inForceChart, renewalsChart } from '../../server/figures/columnCharts.ts'
import { chartLines } from '../../server/figures/csv.ts'
import type { Numbers } from '../../server/figures/figuresStore.ts'
import type { YearSpan } from '../../server/figures/store.ts'
import { shownOn, shownToday } from './aFigure.ts'

const nothing: Numbers = {
  yearSpans: [],
  onDay: [],
  outcomes: null,
  continents: new Map(),
  domains: [],
  domainCounts: { conventions: new Map(), partnerships: new Map() },
}

const through = (from: number, until: number, changes: Partial<YearSpan> = {}): YearSpan => ({
  kind: 'framework',
  status: 'in-force',
  from,
  until,
  count: 1,
  ...changes,
})
const today = [{ kind: 'framework', status: 'in-force', count: 1 } as const]

/** "31 décembre 2024: 2 (framework 2, suspended 1)", the latest year first. */
function toldColumns(numbers: Partial<Numbers>, shown = shownToday): string[] {
  const chart = inForceChart(shown, { ...nothing, ...numbers })
  if (chart.figure?.kind !== 'columns') return []
  return chart.figure.figure.columns
    .toReversed()
    .map(
      ({ name, total, parts }) =>
        `${name}: ${total.count} (${parts.map((part) => `${part.series} ${part.count}`).join(', ')})`,
    )
}

describe('conventions in force', () => {
  test('one only, since this year: one column, of the day shown', () => {
    expect(toldColumns({ yearSpans: [through(2026, 2036)], onDay: today })).toEqual([
      '24 novembre 2026: 1 (framework 1)',
    ])
    expect(inForceChart(shownToday, { ...nothing, yearSpans: [through(2026, 2036)], onDay: today }).summary).toBe(
      '1 en vigueur le 24 novembre 2026.',
    )
  })

  test('a year without any has its column too, and what ends on 31 December still counts on it', () => {
    const yearSpans = [through(2022, 2023), through(2025, 2036)]
    expect(toldColumns({ yearSpans, onDay: today })).toEqual([
      '24 novembre 2026: 1 (framework 1)',
      '31 décembre 2025: 1 (framework 1)',
      '31 décembre 2024: 0 ()',
      '31 décembre 2023: 1 (framework 1)',
      '31 décembre 2022: 1 (framework 1)',
    ])
  })

  test('a stretch within one year is on no last day of a year', () => {
    expect(toldColumns({ yearSpans: [through(2020, 2019)] })).toEqual([])
  })

  test('what is suspended hangs under the line, and is no part of the number', () => {
    const yearSpans = [through(2025, 2036, { count: 2 }), through(2025, 2025, { status: 'suspended' })]
    expect(toldColumns({ yearSpans, onDay: [{ ...today[0]!, count: 2 }] })[1]).toBe(
      '31 décembre 2025: 2 (framework 2, suspended 1)',
    )
  })

  test('on a day before everything, a sentence', () => {
    const chart = inForceChart(shownOn('1950-06-01'), { ...nothing, yearSpans: [through(1957, 2036)] })
    expect(chart.figure).toBeNull()
    expect(chart.table).toBeNull()
    expect(chart.summary).toBe('Aucune convention n’a été en vigueur avant le 1er juin 1950 ni ce jour-là.')
  })

  test('over three centuries one year in five is shown and said; the file has each', () => {
    const numbers = { ...nothing, yearSpans: [through(1727, 2036)], onDay: today }
    const told = toldColumns(numbers)
    expect(told).toHaveLength(61)
    expect(told.slice(0, 3)).toEqual([
      '24 novembre 2026: 1 (framework 1)',
      '31 décembre 2025: 1 (framework 1)',
      '31 décembre 2020: 1 (framework 1)',
    ])
    expect(inForceChart(shownToday, numbers).notes[1]).toContain('une sur 5 est montrée')
    expect(chartLines('in-force', shownToday, numbers)).toHaveLength(301)
  })

  test('since the calendar’s first year', () => {
    const numbers = { yearSpans: [through(1, 2036)], onDay: today }
    expect(toldColumns(numbers).at(-1)).toBe('31 décembre 50: 1 (framework 1)')
    expect(chartLines('in-force', shownToday, { ...nothing, ...numbers })[1]![0]).toBe('0001-12-31')
  })

  test('the highest is told where it is not the last', () => {
    const yearSpans = [through(2023, 2036), through(2024, 2024, { kind: 'memorandum' })]
    expect(inForceChart(shownToday, { ...nothing, yearSpans, onDay: today }).summary).toBe(
      '1 en vigueur le 24 novembre 2026\u00a0; le plus grand nombre, 2, le 31 décembre 2024.',
    )
  })
})

describe('what became of terms', () => {
  const counts = [
    { from: 2024, outcome: null, count: 3 },
    { from: 2024, outcome: 'in-time', count: 2 },
    { from: 2024, outcome: 'lapsed', count: 1 },
    { from: 2026, outcome: null, count: 1 },
    { from: 2026, outcome: 'late', count: 1 },
  ] as const
  const numbers: Numbers = { ...nothing, outcomes: { first: 2024, years: 1, counts: [...counts] } }

  test('by year and outcome, with the list of each', () => {
    const { table, summary } = renewalsChart(shownOn('2026-11-24'), numbers)
    expect(summary).toBe(
      '2024–2026\u00a0: décidé à temps\u00a0: 2, décidé en retard\u00a0: 1 et échu sans décision\u00a0: 1.',
    )
    expect(table!.heads).toEqual([
      'Année du terme',
      'Termes échus',
      'Décidé à temps',
      'Décidé en retard',
      'Échu sans décision',
    ])
    expect(table!.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
      ['2026', '1', '0', '1', '0'],
      ['2025', '0', '0', '0', '0'],
      ['2024', '3', '2', '0', '1'],
    ])
    expect(table!.rows[0]!.cells[2]!.address).toBe(
      '/conventions?outcome=late&endedFrom=2026-01-01&endedTo=2026-12-31&on=2026-11-24',
    )
    expect(table!.rows[1]!.cells[0]!.address).toBe('')
  })

  test('years together are told by their first and last', () => {
    const outcomes = {
      first: 1900,
      years: 5,
      counts: [
        { from: 1900, outcome: 'tacit' as const, count: 2 },
        { from: 1900, outcome: null, count: 2 },
      ],
    }
    const { table, notes } = renewalsChart(shownToday, { ...nothing, outcomes })
    expect(table!.rows.at(-1)).toMatchObject({ name: '1900–1904', cells: [{ text: '2' }, { text: '2' }] })
    expect(table!.rows[0]!.name).toBe('2025–2026')
    expect(notes[2]).toContain('5 années sont comptées ensemble')
  })

  test('none yet, a sentence', () => {
    expect(renewalsChart(shownToday, nothing)).toMatchObject({
      figure: null,
      summary: 'Aucun terme n’a pris fin avant le 24 novembre 2026.',
    })
  })
})

test('the file has the day as it is kept, and plain numbers', () => {
  const numbers = {
    ...nothing,
    yearSpans: [through(2024, 2036, { count: 1234 })],
    onDay: [{ ...today[0]!, count: 1234 }],
  }
  expect(chartLines('in-force', shownToday, numbers)).toEqual([
    ['Jour', 'En vigueur', 'Convention-cadre'],
    ['2024-12-31', '1234', '1234'],
    ['2025-12-31', '1234', '1234'],
    ['2026-11-24', '1234', '1234'],
  ])
  expect(chartLines('domains', shownToday, nothing)).toEqual([['Domaine']])
})

describe('bars', () => {
  test('continents, the one with most partners first', () => {
    const continents = new Map([
      ['europe', 1],
      ['asia', 4],
    ] as const)
    const { summary, table } = continentsChart(shownToday, { ...nothing, continents })
    expect(summary).toBe('5 partenaires\u00a0: Asie\u00a0: 4 et Europe\u00a0: 1.')
    expect(table!.rows.map(({ cells }) => cells[0]!.address)).toEqual([
      '/partners?continent=asia',
      '/partners?continent=europe',
    ])
  })

  test('domains: conventions first, then partnerships, then names; many more are in the table alone', () => {
    const domains = Array.from({ length: 20 }, (_, at) => ({
      id: `${at}`,
      code: `d${at}`,
      nameFr: `Domaine ${at}`,
      nameEn: '',
      hidden: false,
      version: 1,
    }))
    const conventions = new Map(
      domains.map(({ code }, at) => [code, at === 7 ? 9 : 1]).concat([['', 2]]) as [string, number][],
    )
    const chart = domainsChart(shownToday, {
      ...nothing,
      domains,
      domainCounts: { conventions, partnerships: new Map([['d3', 1]]) },
    })
    expect(chart.table!.rows.slice(0, 3).map(({ name }) => name)).toEqual(['Domaine 7', 'Domaine 3', 'Domaine 0'])
    expect(chart.summary).toBe('Le plus de conventions en vigueur\u00a0: Domaine 7 (9).')
    expect(chart.notes.slice(1)).toEqual([
      '2 conventions en vigueur n’ont aucun domaine.',
      '6 autres domaines sont seulement dans le tableau.',
    ])
    const only = { conventions: new Map<string, number>(), partnerships: new Map([['d3', 1]]) }
    expect(domainsChart(shownToday, { ...nothing, domains, domainCounts: only }).summary).toContain(
      'Aucune convention en vigueur',
    )
  })

  test('nothing to count, a sentence each', () => {
    for (const make of [continentsChart, domainsChart, statusesChart]) {
      const { figure, table, summary } = make(shownToday, nothing)
      expect({ figure, table, said: summary.startsWith('Aucun') }).toEqual({ figure: null, table: null, said: true })
    }
  })
})
