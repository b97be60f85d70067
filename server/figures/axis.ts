import type { Measure } from '../drawing/textWidth.ts'

/** Round numbers from 0 on, the last of them no less than what is shown. */
export function ticksFor(most: number, wanted = 4): number[] {
  const step = roundSteps(Math.max(most, 1)).find((one) => Math.ceil(most / one) <= wanted) ?? 1
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, place) => place * step)
}

/** 1, 2, 5, 10, 20 … */
function roundSteps(most: number): number[] {
  const powers = Array.from({ length: Math.ceil(Math.log10(most)) + 1 }, (_, power) => 10 ** power)
  return powers.flatMap((power) => [power, 2 * power, 5 * power])
}

const labelSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

/** Which of some columns, so far apart, have their years written: round ones, and the last, none too near to another. */
export function labelledYears(years: number[], pitch: number, measure: Measure): Set<number> {
  const last = years.at(-1)!
  const apart = Math.max(...years.map((year) => measure(String(year)))) + 8
  const placeOf = new Map(years.map((year, place) => [year, place * pitch]))
  const distance = (one: number, other: number) => Math.abs(placeOf.get(one)! - placeOf.get(other)!)
  const step = labelSteps.find((one) => {
    const round = years.filter((year) => year % one === 0)
    return round.every((year, place) => place === 0 || distance(round[place - 1]!, year) >= apart)
  })
  const round = years.filter((year) => step !== undefined && year % step === 0)
  return new Set([...round.filter((year) => distance(year, last) >= apart), last])
}
