import { dayText, numberText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { type Kind, kinds } from '../rules/facts.ts'
import type { Parameter } from '../web/listing.ts'
import { type Column, type ColumnFigure, type Counted, listHref, partOf, type Series, type Shown } from './figure.ts'
import type { Fill } from './fills.ts'
import { yearEndsOf, yearsPerColumn } from './periods.ts'
import type { DayCount, YearSpan } from './store.ts'

/** How many conventions were in force at the end of each year, by kind; those that were suspended stand apart. */

type Stock = Kind | 'suspended'

const fillOf: Record<Stock, Fill> = {
  'twinning-oath': 'full',
  'friendship-pact': 'slanted',
  framework: 'full calm',
  implementation: 'slanted calm',
  memorandum: 'level',
  'letter-of-intent': 'empty',
  amendment: 'upright',
  suspended: 'open',
}
const allStocks: Stock[] = [...kinds, 'suspended']

/** The numbers of one day. */
type Stocks = Partial<Record<Stock, number>>

/** The figure until the day shown, null where nothing was in force by then; `all` has every year, however many. */
export function inForceFigure(shown: Shown, spans: YearSpan[], onDay: DayCount[], all = false): ColumnFigure | null {
  const last = Number(shown.reached.slice(0, 4))
  const byYear = stocksByYear(spans, last - 1)
  byYear.set(last, stocksOf(onDay))
  const first = [...byYear].filter(([, stock]) => Object.keys(stock).length > 0).map(([year]) => year)
  if (first.length === 0) return null
  const from = Math.min(...first)
  const years = all ? 1 : yearsPerColumn(from, last)
  const columns = yearEndsOf(from, last, years).map((year) => columnOf(shown, year, byYear.get(year) ?? {}))
  return { series: seriesOf(shown, columns), columns, years, stock: true }
}

/** The stocks on the last day of each year that has any, until a year. */
function stocksByYear(spans: YearSpan[], until: number): Map<number, Stocks> {
  const byYear = new Map<number, Stocks>()
  for (const { kind, status, from, until: last, count } of spans) {
    const stock = status === 'suspended' ? 'suspended' : kind
    for (let year = from; year <= Math.min(last, until); year += 1) {
      const stocks = byYear.get(year) ?? {}
      stocks[stock] = (stocks[stock] ?? 0) + count
      byYear.set(year, stocks)
    }
  }
  return byYear
}

function stocksOf(onDay: DayCount[]): Stocks {
  const stocks: Stocks = {}
  for (const { kind, status, count } of onDay) {
    if (status !== 'in-force' && status !== 'suspended') continue
    const stock = status === 'suspended' ? 'suspended' : kind
    stocks[stock] = (stocks[stock] ?? 0) + count
  }
  return stocks
}

function columnOf(shown: Shown, year: number, stocks: Stocks): Column {
  const day = dayOf(shown, year)
  const count = kinds.reduce((sum, kind) => sum + (stocks[kind] ?? 0), 0)
  const parts = allStocks.flatMap((stock) =>
    partOf({ series: stock, ...countedOf(shown, year, stock, stocks[stock] ?? 0) }),
  )
  return {
    from: year,
    until: year,
    name: dayText(shown.locale, day),
    plain: day,
    total: countedOf(shown, year, null, count),
    parts,
  }
}

/** The year's last day, or the day shown in its own year. */
function dayOf({ reached }: Shown, year: number): string {
  return reached.startsWith(yearText(year)) ? reached : `${yearText(year)}-12-31`
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

function countedOf(shown: Shown, year: number, stock: Stock | null, count: number): Counted {
  const { locale, kept } = shown
  const day = dayOf(shown, year)
  const status: Parameter = ['status', stock === 'suspended' ? 'suspended' : 'in-force']
  const kind: Parameter[] = stock === null || stock === 'suspended' ? [] : [['kind', stock]]
  const name = stock === null ? translate(locale, 'figure.in-force.all') : nameOf(shown, stock)
  const told = translate(locale, 'figure.told', { when: dayText(locale, day), name, number: numberText(locale, count) })
  const own = day === shown.reached ? kept : day
  return { count, href: listHref({ kept: own }, '/conventions', [status, ...kind]), told }
}

function seriesOf(shown: Shown, columns: Column[]): Series[] {
  const present = new Set(columns.flatMap(({ parts }) => parts.map(({ series }) => series)))
  return allStocks
    .filter((stock) => present.has(stock))
    .map((stock) => {
      const series = { key: stock, name: nameOf(shown, stock), fill: fillOf[stock] }
      return stock === 'suspended' ? { ...series, hangs: true } : series
    })
}

function nameOf({ locale }: Shown, stock: Stock): string {
  return stock === 'suspended' ? translate(locale, 'figure.in-force.suspended') : translate(locale, `kind.${stock}`)
}
