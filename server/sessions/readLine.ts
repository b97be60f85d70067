import { fold } from '../locale/fold.ts'
import { readDay } from '../locale/readDay.ts'
import { daysBetween } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'

/** Why a line is no session. */
export type LineProblem =
  | { kind: 'no-day' | 'no-closing-day' | 'no-year' | 'too-much' }
  | { kind: 'weekday'; on: Day; said: number }

export type LineRead = { ok: true; on: Day; closesOn: Day | null } | { ok: false; problem: LineProblem }

/**
 * A session as calendars write it: "14/12/2026", "lundi 14 décembre 2026 à 18 h 30", "14 décembre ; clôture 30/11".
 * A day without its year is of the year given; a closing day without its own, of its session's.
 */
export function readLine(text: string, year: number | null): LineRead {
  const [held = '', closing = '', ...rest] = piecesOf(text)
  if (rest.length > 0) return wrong({ kind: 'too-much' })
  const on = readPiece(held, year)
  if (!on.ok || closing === '') return on.ok ? { ok: true, on: on.day, closesOn: null } : on
  const closes = readPiece(closing, closingYear(on.day, closing))
  if (closes.ok) return { ok: true, on: on.day, closesOn: closes.day }
  return closes.problem.kind === 'no-day' ? wrong({ kind: 'no-closing-day' }) : closes
}

/** The session's day and the day its files close: what a time of day says besides is left out. */
function piecesOf(text: string): string[] {
  return fold(text)
    .split(/[;\t|,()→]|\s[-–—]\s|(?=\b(?:cloture|fermeture|limite|closing|closes)\b)/)
    .map((piece) => bare(piece))
    .filter((piece) => piece !== '')
}

const bullet = /^(?:[-–—•*·]\s*|\d{1,3}[.)]\s+)/
const time = /(?:^|\s)(?:a\s+|at\s+)?\d{1,2}\s?(?:h|:)\s?(?:\d{2})?$/
const wordsBefore = new RegExp(
  `^(?:${[
    'seance conseil municipal communautaire metropolitain departemental regional commission permanente bureau',
    'session council standing committee cloture fermeture limite date depot dossiers dossier files closing closes',
    'le la les l du de des d on the of',
  ]
    .join(' ')
    .split(' ')
    .join('|')})(?![a-z])\\s*`,
)

function bare(piece: string): string {
  let text = piece.trim().replace(bullet, '').replace(time, '').trim()
  for (let last = ''; last !== text; ) {
    last = text
    text = text.replace(/^[:.]\s*/, '').replace(wordsBefore, '')
  }
  return text.replace(/[\s:.]+$/, '')
}

type DayRead = { ok: true; day: Day } | { ok: false; problem: LineProblem }

function readPiece(piece: string, year: number | null): DayRead {
  const said = weekdays.findIndex((words) => words.includes(piece.split(/[\s.]/)[0]!))
  const text = said === -1 ? piece : piece.replace(/^[a-z]+\.?\s*(?:le\s+)?/, '')
  const withoutYear = /^(\d{1,2})(?:er|st|nd|rd|th)? [a-z]+\.?$|^\d{1,2}[/.-]\d{1,2}$/.test(text)
  if (withoutYear && year === null) return wrong({ kind: 'no-year' })
  const separator = /[a-z]/.test(text) ? ' ' : '/'
  const day = readDay(withoutYear ? `${text}${separator}${String(year).padStart(4, '0')}` : inFull(text))
  if (day === null) return wrong({ kind: 'no-day' })
  return said === -1 || said === weekdayOf(day) ? { ok: true, day } : wrong({ kind: 'weekday', on: day, said })
}

/** 14/12/26 is of this century. */
function inFull(text: string): string {
  return text.replace(/^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/, '$120$2')
}

const weekdays = [
  ['dimanche', 'dim', 'sunday', 'sun'],
  ['lundi', 'lun', 'monday', 'mon'],
  ['mardi', 'tuesday', 'tue'],
  ['mercredi', 'mer', 'wednesday', 'wed'],
  ['jeudi', 'jeu', 'thursday', 'thu'],
  ['vendredi', 'ven', 'friday', 'fri'],
  ['samedi', 'sam', 'saturday', 'sat'],
]

/** Which day of the week a day is: 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((daysBetween('1970-01-01', day) + 4) % 7) + 7) % 7
}

/** Files that close in autumn for a session of winter close in the year before. */
function closingYear(on: Day, closing: string): number {
  const year = Number(on.slice(0, 4))
  const month = readPiece(closing, year)
  const isWinter = on.slice(5, 7) <= '03'
  return isWinter && month.ok && month.day.slice(5, 7) >= '10' ? year - 1 : year
}

function wrong(problem: LineProblem): { ok: false; problem: LineProblem } {
  return { ok: false, problem }
}
