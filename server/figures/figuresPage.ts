import { pageSvg } from '../drawing/svg.ts'
import { onPage } from '../drawing/textWidth.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { withDay } from '../web/address.ts'
import { continentsChart, domainsChart, statusesChart } from './barCharts.ts'
import { type Chart, type ChartName, chartNames, drawChart } from './chart.ts'
import { inForceChart, renewalsChart } from './columnCharts.ts'
import type { Shown } from './figure.ts'
import type { Numbers } from './figuresStore.ts'
import { beyondText } from './words.ts'

/** The page of figures: each a drawing and a table of the same numbers. */

const makers: Record<ChartName, (shown: Shown, numbers: Numbers) => Chart> = {
  'in-force': inForceChart,
  continents: continentsChart,
  domains: domainsChart,
  renewals: renewalsChart,
  statuses: statusesChart,
}

export function chartOf(name: ChartName, shown: Shown, numbers: Numbers): Chart {
  return makers[name](shown, numbers)
}

/** How wide a chart is drawn, in the drawing's units: columns of years over the whole page, bars over half of it. */
export const wholeWidth = 800
export const halfWidth = 470

export function widthOf({ name }: Pick<Chart, 'name'>): number {
  return name === 'in-force' || name === 'renewals' ? wholeWidth : halfWidth
}

export function figuresPage(shown: Shown, numbers: Numbers) {
  return {
    beyond: beyondText(shown),
    sheet: filesOf(shown, '/figures', translate(shown.locale, 'figure.sheet')),
    charts: chartNames.map((name) => chartModel(shown, chartOf(name, shown, numbers))),
  }
}

function chartModel(shown: Shown, chart: Chart) {
  const { name, title, summary, notes, table } = chart
  const width = widthOf(chart)
  const drawn = drawChart(chart, { locale: shown.locale, left: 0, top: 2, width, measure: onPage })
  return {
    id: `figure-${name}`,
    title,
    summary,
    notes,
    look: width === wholeWidth ? 'wide' : name === 'domains' ? 'tall' : '',
    drawing: drawn.shapes.length > 0 ? { svg: pageSvg(drawn.shapes, drawn.height + 4, width) } : null,
    table,
    files: withCsv(shown, `/figures/${name}`, translate(shown.locale, 'figure.files', { title })),
  }
}

function withCsv(shown: Shown, path: string, label: string) {
  const { links } = filesOf(shown, path, label)
  const csv = { address: withDay(`${path}.csv`, shown.kept), text: translate(shown.locale, 'figure.csv') }
  return { label, links: [...links, csv] }
}

function filesOf({ locale, kept }: Shown, path: string, label: string) {
  const file = (form: string, text: string) => ({ address: withDay(`${path}.${form}`, kept), text })
  return {
    label,
    links: [file('svg', fileText(locale, 'svg')), file('pdf', pdfText(locale)), file('png', fileText(locale, 'png'))],
  }
}

function fileText(locale: Locale, form: 'svg' | 'png'): string {
  return translate(locale, `picture.${form}`)
}

function pdfText(locale: Locale): string {
  return translate(locale, 'picture.pdf', { paper: 'A4' })
}
