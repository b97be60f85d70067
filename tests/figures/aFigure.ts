import type { BarFigure, ColumnFigure, Counted, Shown } from '../../server/figures/figure.ts'
import { type Fill, fills } from '../../server/figures/fills.ts'

/** The day of today's tests, without another one asked for. */
export const shownToday: Shown = { locale: 'fr', on: '2026-11-24', reached: '2026-11-24', kept: null }

export function shownOn(on: string, reached = on): Shown {
  return { locale: 'fr', on, reached, kept: on }
}

const counted = (count: number): Counted => ({ count, href: `/conventions?n=${count}`, told: `${count}` })

/** Columns of as many years until 2026, each with some of every series: `numbers` gives how many. */
export function aColumnFigure(
  years: number,
  numbers: (at: number, series: number) => number,
  stock = true,
): ColumnFigure {
  const all = Object.keys(fills) as Fill[]
  const series = all.slice(0, 8).map((fill, place) => ({
    key: fill,
    name: ['Serment de jumelage', 'Convention-cadre', 'Convention d’application'][place % 3]!,
    fill,
    ...(place === 7 ? { hangs: true as const } : {}),
  }))
  const columns = Array.from({ length: years }, (_, at) => {
    const parts = series.flatMap(({ key }, place) => {
      const count = numbers(at, place)
      return count > 0 ? [{ series: key, ...counted(count) }] : []
    })
    const count = parts.reduce((sum, part) => sum + (part.series === all[7] ? 0 : part.count), 0)
    const year = 2027 - years + at
    return { from: year, until: year, name: String(year), plain: String(year), total: counted(count), parts }
  })
  return { series, columns, years: 1, stock }
}

export function aBarFigure(rows: [name: string, ...counts: number[]][]): BarFigure {
  const series = [
    { key: 'one', name: 'Conventions en vigueur', fill: 'full calm' as const },
    { key: 'other', name: 'Partenariats actifs', fill: 'slanted' as const },
  ]
  return {
    series,
    named: true,
    rows: rows.map(([name, ...counts]) => ({
      name,
      parts: counts.flatMap((count, place) => (count > 0 ? [{ series: series[place]!.key, ...counted(count) }] : [])),
    })),
  }
}
