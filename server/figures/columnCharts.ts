import { dayText, listText, numberText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import type { Chart } from './chart.ts'
import { columnTable } from './chartTables.ts'
import { type ColumnFigure, countOf, type Shown } from './figure.ts'
import type { Numbers } from './figuresStore.ts'
import { inForceFigure } from './inForce.ts'
import { renewalsFigure } from './renewals.ts'

/** The charts of years, with what is said of them. */

export function inForceChart(shown: Shown, { yearSpans, onDay }: Numbers): Chart {
  const { locale, reached } = shown
  const figure = inForceFigure(shown, yearSpans, onDay)
  const title = translate(locale, 'figure.in-force.title')
  const day = dayText(locale, reached)
  const none: Omit<Chart, 'summary'> = { name: 'in-force', title, notes: [], figure: null, table: null }
  if (!figure) return { ...none, summary: translate(locale, 'figure.in-force.none', { day }) }
  const number = numberText(locale, figure.columns.at(-1)!.total.count)
  const heads = { row: translate(locale, 'figure.year'), total: translate(locale, 'figure.in-force.all') }
  return {
    ...none,
    summary: inForceSummary(shown, figure, number),
    notes: [
      translate(locale, 'figure.in-force.note', { day }),
      ...(figure.years > 1 ? [translate(locale, 'figure.in-force.note.years', { count: figure.years })] : []),
    ],
    figure: { kind: 'columns', figure, heading: translate(locale, 'figure.in-force.heading', { number, day }) },
    table: columnTable(locale, figure, heads),
  }
}

function inForceSummary({ locale, reached }: Shown, { columns }: ColumnFigure, number: string): string {
  const day = dayText(locale, reached)
  const last = columns.at(-1)!
  // The latest of the highest: what comes after it is less.
  const most = columns.reduce((one, other) => (other.total.count >= one.total.count ? other : one))
  if (most === last) return translate(locale, 'figure.in-force.summary', { number, day })
  const values = { number, day, most: numberText(locale, most.total.count), mostDay: most.name }
  return translate(locale, 'figure.in-force.summary.most', values)
}

export function renewalsChart(shown: Shown, { outcomes }: Numbers): Chart {
  const { locale, reached } = shown
  const title = translate(locale, 'figure.renewals.title')
  const none: Omit<Chart, 'summary'> = { name: 'renewals', title, notes: [], figure: null, table: null }
  if (!outcomes)
    return { ...none, summary: translate(locale, 'figure.renewals.none', { day: dayText(locale, reached) }) }
  const reach = { from: outcomes.first, until: Number(reached.slice(0, 4)) }
  const figure = renewalsFigure(shown, outcomes.counts, reach, outcomes.years)
  const heads = { row: translate(locale, 'figure.period'), total: translate(locale, 'figure.renewals.all') }
  return {
    ...none,
    summary: renewalsSummary(shown, figure, reach),
    notes: [
      translate(locale, 'figure.renewals.note'),
      translate(locale, 'figure.renewals.note.once'),
      ...(figure.years > 1 ? [translate(locale, 'figure.renewals.note.years', { count: figure.years })] : []),
    ],
    figure: { kind: 'columns', figure, heading: translate(locale, 'figure.renewals.heading') },
    table: columnTable(locale, figure, heads),
  }
}

function renewalsSummary({ locale }: Shown, figure: ColumnFigure, reach: { from: number; until: number }): string {
  const sums = figure.series.map(({ key, name }) => {
    const count = figure.columns.reduce((sum, column) => sum + countOf(column, key), 0)
    return translate(locale, 'figure.sum', { name: name.toLocaleLowerCase(locale), number: numberText(locale, count) })
  })
  const values = { ...reach, list: listText(locale, sums) }
  return translate(
    locale,
    reach.from === reach.until ? 'figure.renewals.summary.year' : 'figure.renewals.summary',
    values,
  )
}
