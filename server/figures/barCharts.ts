import { dayText, listText, numberText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { continentsFigure, domainsFigure, statusesFigure } from './bars.ts'
import { type Chart, type ChartName, leftOut } from './chart.ts'
import { barTable } from './chartTables.ts'
import { type BarFigure, countOf, type Shown } from './figure.ts'
import type { Numbers } from './figuresStore.ts'

/** The charts of bars, with what is said of them. */

export function continentsChart(shown: Shown, { continents }: Numbers): Chart {
  const { locale } = shown
  const figure = continentsFigure(shown, continents)
  if (!figure) return emptyChart(shown, 'continents')
  const count = [...continents.values()].reduce((sum, one) => sum + one, 0)
  const each = figure.rows.map(({ name, parts }) =>
    translate(locale, 'figure.sum', { name, number: numberText(locale, parts[0]!.count) }),
  )
  return {
    ...filledChart(shown, 'continents', figure, translate(locale, 'figure.continents.head')),
    summary: translate(locale, 'figure.continents.summary', { count, list: listText(locale, each) }),
    notes: [translate(locale, 'figure.continents.note')],
  }
}

export function domainsChart(shown: Shown, { domains, domainCounts }: Numbers): Chart {
  const { locale, reached } = shown
  const figure = domainsFigure(shown, domains, domainCounts)
  if (!figure) return emptyChart(shown, 'domains')
  const first = figure.rows[0]!
  const count = countOf(first, 'conventions')
  const without = domainCounts.conventions.get('') ?? 0
  const hidden = leftOut(figure)
  return {
    ...filledChart(shown, 'domains', figure, translate(locale, 'domain.name')),
    summary:
      count > 0
        ? translate(locale, 'figure.domains.summary', { name: first.name, number: numberText(locale, count) })
        : translate(locale, 'figure.domains.summary.none', { day: dayText(locale, reached) }),
    notes: [
      translate(locale, 'figure.domains.note'),
      ...(without > 0 ? [translate(locale, 'figure.domains.without', { count: without })] : []),
      ...(hidden > 0 ? [translate(locale, 'figure.hidden-rows', { count: hidden })] : []),
    ],
  }
}

export function statusesChart(shown: Shown, { onDay }: Numbers): Chart {
  const { locale, reached } = shown
  const figure = statusesFigure(shown, onDay)
  if (!figure) return emptyChart(shown, 'statuses')
  const count = onDay.reduce((sum, one) => sum + one.count, 0)
  return {
    ...filledChart(shown, 'statuses', figure, translate(locale, 'figure.statuses.head')),
    summary: translate(locale, 'figure.statuses.summary', { count, day: dayText(locale, reached) }),
    notes: [translate(locale, 'figure.statuses.note')],
  }
}

type BarName = Exclude<ChartName, 'in-force' | 'renewals'>

function emptyChart({ locale, reached }: Shown, name: BarName): Chart {
  const title = translate(locale, `figure.${name}.title`)
  const summary = translate(locale, `figure.${name}.none`, { day: dayText(locale, reached) })
  return { name, title, summary, notes: [], figure: null, table: null }
}

function filledChart({ locale }: Shown, name: BarName, figure: BarFigure, head: string) {
  const title = translate(locale, `figure.${name}.title`)
  return { name, title, figure: { kind: 'bars' as const, figure }, table: barTable(locale, figure, head) }
}
