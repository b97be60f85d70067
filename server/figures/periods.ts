/** How many columns of years are drawn beside each other. */
export const mostColumns = 80

/** How many years a column may stand for. */
const lengths = [1, 5, 10, 25, 50, 100, 250, 500, 1000]

export interface Period {
  from: number
  until: number
}

/** How many years a column stands for, so that all from the first to the last have room. */
export function yearsPerColumn(first: number, last: number): number {
  return lengths.find((years) => columnsOf(first, last, years) <= mostColumns) ?? lengths.at(-1)!
}

function columnsOf(first: number, last: number, years: number): number {
  return Math.floor(last / years) - Math.floor(first / years) + 1
}

/** The years one by one, or those together that begin with one that their number divides; the last ones until the last year. */
export function periodsOf(first: number, last: number, years: number): Period[] {
  const from = Math.floor(first / years) * years
  return Array.from({ length: columnsOf(first, last, years) }, (_, place) => ({
    from: Math.max(from + place * years, 1),
    until: Math.min(from + (place + 1) * years - 1, last),
  }))
}

/** The years whose last days are shown: each one, or those that a number divides, and always the last. */
export function yearEndsOf(first: number, last: number, years: number): number[] {
  const ends = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  return ends.filter((year) => year % years === 0 || year === last)
}
