import type { FieldError, FieldErrors } from '../locale/fields.ts'
import { textsOf } from '../web/fields.ts'
import { keyOf, type PartyForm } from './party.ts'
import type { Row } from './partyTyped.ts'
import type { ConventionRecord } from './record.ts'

/** A party that cannot be taken out of its convention, and why. */
export interface BoundParty {
  key: string
  name: string
  by: 'signed' | 'pays'
  /** Its row in the form of the convention as it is recorded, and the row's field that names it. */
  row: number
  field: 'partner' | 'third'
}

/** The parties beside the authority that have signed, or pay for what the convention costs. */
export function boundParties(record: ConventionRecord): BoundParty[] {
  const signers = new Set(record.signatures.map(({ partyId }) => partyId))
  const payers = new Set(record.commitments.map(({ partyId }) => partyId))
  const named = partiesIn(record)
  return record.parties
    .filter(({ side }) => side !== 'authority')
    .flatMap(({ id, name, side }, place): BoundParty[] => {
      const by = signers.has(id) ? 'signed' : payers.has(id) ? 'pays' : null
      if (by === null) return []
      return [{ key: keyOf(named[place]!), name, by, row: place + 1, field: side === 'partner' ? 'partner' : 'third' }]
    })
}

/** The parties of a recorded convention beside the authority, as its form names them. */
export function partiesIn({ parties, partners }: Pick<ConventionRecord, 'parties' | 'partners'>): PartyForm[] {
  return parties
    .filter(({ side }) => side !== 'authority')
    .map(({ side, partnerId, name, nature }) =>
      side === 'partner'
        ? (partners.find(({ id }) => id === partnerId)?.reference ?? '')
        : { third: name, thirdNature: nature },
    )
}

/** The bound party that a row of the form names, however it was typed. */
export function boundIn(row: Row, bound: readonly BoundParty[]): BoundParty | undefined {
  const [partner] = textsOf(row.partner)
  const [third] = textsOf(row.third)
  const party = partner ?? (third === undefined ? null : { third, thirdNature: null })
  return party === null ? undefined : bound.find(({ key }) => key === keyOf(party))
}

/** What is told where a form of so many rows leaves out parties that are bound: each at the field that named it. */
export function boundLeftOut(bound: readonly BoundParty[], parties: readonly PartyForm[], rows: number): FieldErrors {
  const left = bound.filter(({ key }) => !parties.some((party) => keyOf(party) === key))
  return Object.fromEntries(
    left.map((one) => [one.row > rows ? 'partner1' : `${one.field}${one.row}`, boundError(one)] as const),
  )
}

export function boundError({ by, name }: BoundParty): FieldError {
  return { key: `convention.party.bound.${by}`, values: { name } }
}
