import type { LegendEntry } from './picture.ts'
import { type Block, measureOf, type Style, shapesAt, textBlock, textsOf } from './setText.ts'

/** The mark's room, and the air after it. */
const markWidth = 28
const afterMark = 8
const betweenColumns = 26
const betweenRows = 5
/** A mark reaches as far up and down. */
const markHeight = 16
const widestText = 330

const style: Style = { size: 12.5, line: 16, colour: '#16212e', isBold: false }

/** The marks and what they mean, in as many columns of one width as fit. */
export function legendBlock(entries: LegendEntry[], left: number, width: number): Block {
  const textLeft = markWidth + afterMark
  const measure = measureOf(style)
  const widest = Math.max(0, ...entries.map(({ text }) => measure(text)))
  const textWidth = Math.min(widest + 1, widestText, width - textLeft)
  const column = textLeft + textWidth + betweenColumns
  const columns = Math.max(1, Math.floor((width + betweenColumns) / column))
  const cells = entries.map(({ shapes, text }, place) => {
    const x = left + (place % columns) * column
    return { x, shapes, words: textBlock(text, style, x + textLeft, textWidth) }
  })
  const rows = inRows(cells, columns)
  return {
    height: rows.reduce((sum, { height }) => sum + height, 0),
    texts: cells.flatMap(({ shapes, words }) => [...textsOf(shapes), ...words.texts]),
    draw: (top) => rows.map(({ from, cells: row }) => row.map((cell) => cellAt(cell, top + from)).join('')).join(''),
  }
}

type Cell = { x: number; shapes: LegendEntry['shapes']; words: Block }

function cellAt({ x, shapes, words }: Cell, top: number): string {
  return shapesAt(shapes, x, top + markHeight / 2) + words.draw(top)
}

function inRows(cells: Cell[], columns: number): { from: number; height: number; cells: Cell[] }[] {
  const rows: { from: number; height: number; cells: Cell[] }[] = []
  for (let place = 0; place < cells.length; place += columns) {
    const row = cells.slice(place, place + columns)
    const before = rows.at(-1)
    const height = Math.max(markHeight, ...row.map(({ words }) => words.height)) + betweenRows
    rows.push({ from: before ? before.from + before.height : 0, height, cells: row })
  }
  return rows
}
