import { type Typed, textsOf } from '../web/fields.ts'
import type { PartyForm } from './party.ts'

/** The rows of parties in a convention's form as they were typed: as many as were sent, in their order. */

/** How many parties the form has room for, beside the authority. */
export const partyRooms = 20

const names = ['partner', 'third', 'thirdNature'] as const
export type Row = Record<(typeof names)[number], unknown>

const emptyRow: Row = { partner: '', third: '', thirdNature: '' }

/** What was typed in each row, the empty ones too; there is always one. */
export function rowsOf(typed: Typed): Row[] {
  const numbers = Object.keys(typed).flatMap((name) => numberIn(name) ?? [])
  return Array.from({ length: Math.max(1, ...numbers) }, (_, place) => rowAt(typed, place + 1))
}

function numberIn(name: string): number | null {
  const [, number] = /^(?:partner|third|thirdNature)([1-9]\d?)$/.exec(name) ?? []
  return number !== undefined && Number(number) <= partyRooms ? Number(number) : null
}

function rowAt(typed: Typed, number: number): Row {
  const [partner, third, thirdNature] = names.map((name) => typed[`${name}${number}`] ?? '')
  return { partner, third, thirdNature }
}

/** The form with these rows and no others. */
export function withRows(typed: Typed, rows: readonly Row[]): Typed {
  const others = Object.entries(typed).filter(([name]) => numberIn(name) === null)
  const numbered = rows.flatMap((row, place) => names.map((name) => [`${name}${place + 1}`, row[name]]))
  return Object.fromEntries([...others, ...numbered])
}

/** The form with one more row, as long as there is room. */
export function withOneMore(typed: Typed): Typed {
  const rows = rowsOf(typed)
  return rows.length < partyRooms ? withRows(typed, [...rows, emptyRow]) : typed
}

/** The form without a row; the last one is only emptied. */
export function withoutRow(typed: Typed, number: number): Typed {
  const left = rowsOf(typed).filter((_, place) => place + 1 !== number)
  return withRows(typed, left.length > 0 ? left : [emptyRow])
}

/** The form with a partner in its first empty row, and that row's number; null where there is no room. */
export function withPartner(typed: Typed, reference: string): { typed: Typed; number: number } | null {
  const rows = rowsOf(typed)
  const empty = rows.findIndex((row) => names.every((name) => textsOf(row[name]).length === 0))
  const place = empty < 0 ? rows.length : empty
  if (place >= partyRooms) return null
  const chosen = { ...emptyRow, partner: reference }
  return { typed: withRows(typed, [...rows.slice(0, place), chosen, ...rows.slice(place + 1)]), number: place + 1 }
}

/** The parties as the form's rows hold them. */
export function typedParties(parties: readonly PartyForm[]): Typed {
  const rows = parties.map((party) =>
    typeof party === 'string'
      ? { ...emptyRow, partner: party }
      : { partner: '', third: party.third, thirdNature: party.thirdNature ?? '' },
  )
  return withRows({}, rows.length > 0 ? rows : [emptyRow])
}
