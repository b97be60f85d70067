import { type Key, translate } from '../locale/locale.ts'
import { continentsFigure, domainsFigure, statusesFigure } from './bars.ts'
import type { ChartName } from './chart.ts'
import { barLines, columnLines } from './chartTables.ts'
import type { BarFigure, Shown } from './figure.ts'
import type { Numbers } from './figuresStore.ts'
import { inForceFigure } from './inForce.ts'
import { renewalsFigure } from './renewals.ts'

/** A chart's file: its first line names the columns. Every year has its own line, however many there are. */
export function chartLines(name: ChartName, shown: Shown, numbers: Numbers): string[][] {
  const { locale, reached } = shown
  const t = (key: Key) => translate(locale, key)
  const bars = (figure: BarFigure | null, head: Key) => (figure ? barLines(figure, t(head)) : [[t(head)]])
  switch (name) {
    case 'in-force': {
      const heads = { row: t('figure.year'), total: t('figure.in-force.all') }
      const figure = inForceFigure(shown, numbers.yearSpans, numbers.onDay, true)
      return figure ? columnLines(figure, heads) : [[heads.row, heads.total]]
    }
    case 'renewals': {
      const heads = { row: t('figure.period'), total: t('figure.renewals.all') }
      const { outcomes } = numbers
      if (!outcomes) return [[heads.row, heads.total]]
      const reach = { from: outcomes.first, until: Number(reached.slice(0, 4)) }
      return columnLines(renewalsFigure(shown, outcomes.counts, reach, 1), heads)
    }
    case 'continents':
      return bars(continentsFigure(shown, numbers.continents), 'figure.continents.head')
    case 'domains':
      return bars(domainsFigure(shown, numbers.domains, numbers.domainCounts), 'domain.name')
    case 'statuses':
      return bars(statusesFigure(shown, numbers.onDay), 'figure.statuses.head')
  }
}
