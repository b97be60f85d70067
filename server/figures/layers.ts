import type { Column, ColumnFigure, Part, Series } from './figure.ts'

/** A part of a column, from one number up to another; what hangs lies below 0. */
export interface Layer extends Part {
  fill: Series['fill']
  from: number
  until: number
}

/** A column's parts, each on the one before it, or under it where it hangs. */
export function layersOf({ series }: Pick<ColumnFigure, 'series'>, { parts }: Column): Layer[] {
  let [standing, hanging] = [0, 0]
  return parts.map((part) => {
    const { fill, hangs } = series.find(({ key }) => key === part.series)!
    if (hangs) {
      hanging -= part.count
      return { ...part, fill, from: hanging, until: hanging + part.count }
    }
    standing += part.count
    return { ...part, fill, from: standing - part.count, until: standing }
  })
}

/** The highest number that a column reaches, and the lowest. */
export function reachOf(figure: Pick<ColumnFigure, 'series'>, column: Column): { from: number; until: number } {
  const layers = layersOf(figure, column)
  return {
    from: Math.min(0, ...layers.map(({ from }) => from)),
    until: Math.max(0, ...layers.map(({ until }) => until)),
  }
}
