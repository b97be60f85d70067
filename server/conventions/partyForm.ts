import { z } from 'zod'
import { type FieldErrors, type FormRead, line, optionalChoice, readForm, wrong } from '../locale/fields.ts'
import { natures } from '../partners/statusForm.ts'
import { keyOf, type PartyForm } from './party.ts'
import { rowsOf } from './partyTyped.ts'

/** Reads the rows of parties; what is wrong stands at the field of its row, such as `partner2`. */
export function readParties(body: unknown, partners: readonly string[]): FormRead<PartyForm[]> {
  const row = rowForm(partners)
  const errors: FieldErrors = {}
  const parties: PartyForm[] = []
  for (const [place, typed] of rowsOf((body ?? {}) as Record<string, unknown>).entries()) {
    const read = readForm(row, typed)
    const told = read.ok ? toldOf(read.value, parties) : read.errors
    for (const [name, error] of Object.entries(told)) errors[`${name}${place + 1}`] = error
    if (read.ok && read.value !== null) parties.push(read.value)
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (parties.length > 0) return { ok: true, value: parties }
  return { ok: false, errors: { partner1: { key: 'convention.party.none', values: {} } } }
}

/** One row: null where nothing stands in it. */
function rowForm(partners: readonly string[]) {
  const fields = { partner: optionalChoice(partners), third: line({ max: 200 }), thirdNature: optionalChoice(natures) }
  return z.object(fields).transform(({ partner, third, thirdNature }, context): PartyForm | null => {
    if (partner !== null && third !== null) wrong(context, 'convention.party.both', {}, ['third'])
    if (thirdNature !== null && third === null) wrong(context, 'convention.party.nature-alone', {}, ['thirdNature'])
    return partner ?? (third === null ? null : { third, thirdNature })
  })
}

/** A party is named once, however it was typed. */
function toldOf(party: PartyForm | null, before: readonly PartyForm[]): FieldErrors {
  if (party === null || !before.some((one) => keyOf(one) === keyOf(party))) return {}
  const name = typeof party === 'string' ? 'partner' : 'third'
  return { [name]: { key: 'convention.party-twice', values: {} } }
}
