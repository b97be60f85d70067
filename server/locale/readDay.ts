import { fold } from './fold.ts'

const monthWords: Record<string, number> = {}
for (const [month, words] of Object.entries({
  1: 'janvier janv january jan',
  2: 'fevrier fevr fev february feb',
  3: 'mars march mar',
  4: 'avril avr april apr',
  5: 'mai may',
  6: 'juin june jun',
  7: 'juillet juil july jul',
  8: 'aout august aug',
  9: 'septembre sept sep september',
  10: 'octobre oct october',
  11: 'novembre nov november',
  12: 'decembre dec december',
})) {
  for (const word of words.split(' ')) monthWords[word] = Number(month)
}

/**
 * A calendar day as people type it: 17/12/2012, 2012-12-17, "17 décembre 2012", "1er mars 2013".
 * @returns ISO 8601, or null where it is no day (30/02/2026)
 */
export function readDay(text: string): string | null {
  const clean = fold(text).trim().replace(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso) return realDay(iso[1]!, Number(iso[2]), Number(iso[3]))
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(clean)
  if (french) return realDay(french[3]!, Number(french[2]), Number(french[1]))
  const worded = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.? (\d{4})$/.exec(clean)
  const month = worded && monthWords[worded[2]!]
  return month ? realDay(worded[3]!, month, Number(worded[1])) : null
}

/** The same, or a month ("06/1959", "juin 1959", "1959-06") or a year ("1959") where the day is not known. */
export function readPartialDay(text: string): string | null {
  const clean = fold(text).trim().replace(/\s+/g, ' ')
  if (/^\d{4}$/.test(clean)) return clean === '0000' ? null : clean
  const iso = /^(\d{4})-(\d{1,2})$/.exec(clean)
  if (iso) return realMonth(iso[1]!, Number(iso[2]))
  const french = /^(\d{1,2})[/.](\d{4})$/.exec(clean)
  if (french) return realMonth(french[2]!, Number(french[1]))
  const worded = /^([a-z]+)\.? (\d{4})$/.exec(clean)
  const month = worded && monthWords[worded[1]!]
  if (month) return realMonth(worded[2]!, month)
  return readDay(text)
}

function realMonth(year: string, month: number): string | null {
  return month >= 1 && month <= 12 && year !== '0000' ? `${year}-${String(month).padStart(2, '0')}` : null
}

function realDay(year: string, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const instant = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(instant) || year === '0000') return null
  return new Date(instant).toISOString().slice(0, 10) === text ? text : null
}

/** A day, month or year as people type it: 17/12/2012, 06/1959, 1959; empty where there is none. */
export function dayTyped(day: string | null): string {
  return day ? day.split('-').reverse().join('/') : ''
}
