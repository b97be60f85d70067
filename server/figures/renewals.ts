import { numberText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { type Outcome, outcomes } from '../rules/outcome.ts'
import type { Parameter } from '../web/listing.ts'
import { type ColumnFigure, type Counted, listHref, partOf, type Shown } from './figure.ts'
import type { Fill } from './fills.ts'
import { type Period, periodsOf } from './periods.ts'
import type { OutcomeCount } from './store.ts'

/** What became of the terms that ended, by the year of their last day. */

const fillOf: Record<Outcome, Fill> = {
  'in-time': 'full calm',
  tacit: 'slanted calm',
  late: 'level watch',
  lapsed: 'empty alert',
}

/** The figure over some years, of which every so many stand together. */
export function renewalsFigure(
  shown: Shown,
  counts: readonly OutcomeCount[],
  { from, until }: Period,
  years: number,
): ColumnFigure {
  const { locale } = shown
  const found = new Map(counts.map((one) => [`${one.from} ${one.outcome}`, one.count]))
  const columns = periodsOf(from, until, years).map((period) => {
    const countFor = (outcome: Outcome | null) =>
      found.get(`${Math.floor(period.from / years) * years} ${outcome}`) ?? 0
    const parts = outcomes.flatMap((outcome) =>
      partOf({ series: outcome, ...countedOf(shown, period, outcome, countFor(outcome)) }),
    )
    return {
      ...period,
      name: periodText(period),
      plain: periodText(period),
      total: countedOf(shown, period, null, countFor(null)),
      parts,
    }
  })
  const present = new Set(columns.flatMap(({ parts }) => parts.map(({ series }) => series)))
  const series = outcomes
    .filter((outcome) => present.has(outcome))
    .map((outcome) => ({ key: outcome, name: translate(locale, `outcome.${outcome}`), fill: fillOf[outcome] }))
  return { series, columns, years, stock: false }
}

export function periodText({ from, until }: Period): string {
  return from === until ? String(from) : `${from}–${until}`
}

function countedOf(shown: Shown, period: Period, outcome: Outcome | null, count: number): Counted {
  const { locale } = shown
  const day = (year: number, rest: string) => `${String(year).padStart(4, '0')}-${rest}`
  const parameters: Parameter[] = [
    ...(outcome ? [['outcome', outcome] as const] : []),
    ['endedFrom', day(period.from, '01-01')],
    ['endedTo', day(period.until, '12-31')],
  ]
  const name = translate(locale, outcome ? `outcome.${outcome}` : 'figure.renewals.all')
  const told = translate(locale, 'figure.told', { when: periodText(period), name, number: numberText(locale, count) })
  return { count, href: listHref(shown, '/conventions', parameters), told }
}
