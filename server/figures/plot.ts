import { ticksFor } from './axis.ts'
import type { ColumnFigure } from './figure.ts'
import { reachOf } from './layers.ts'

/** The room of a figure's columns: heights of numbers, middles of columns. */
export interface Plot {
  left: number
  right: number
  top: number
  /** The line on which columns stand, and how far down those that hang may reach. */
  base: number
  bottom: number
  pitch: number
  /** Half of a column's width. */
  half: number
  ticks: number[]
  /** How high a number lies. */
  at(count: number): number
  middle(place: number): number
}

/** The widest that a column gets, and the part of it that is free. */
const widest = 46
const free = 0.26

interface Room {
  left: number
  top: number
  /** Until where columns may reach. */
  right: number
  /** How high the highest round number lies over the line. */
  height: number
}

/** The round numbers of the axis. */
export function ticksOf({ series, columns }: ColumnFigure): number[] {
  return ticksFor(Math.max(...columns.map((column) => reachOf({ series }, column).until)))
}

export function plotOf(figure: ColumnFigure, { left, top, right, height }: Room): Plot {
  const { columns } = figure
  const ticks = ticksOf(figure)
  const pitch = Math.min(widest, (right - left) / columns.length)
  const base = top + height
  const scale = height / ticks.at(-1)!
  const lowest = Math.min(...columns.map((column) => reachOf(figure, column).from))
  return {
    left,
    right: left + pitch * columns.length,
    top,
    base,
    bottom: base - lowest * scale,
    pitch,
    half: (pitch * (1 - free)) / 2,
    ticks,
    at: (count) => base - count * scale,
    middle: (place) => left + (place + 0.5) * pitch,
  }
}
