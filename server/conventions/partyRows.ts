import { dayOrUnknown } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { ConventionRecord, SignatureRecord } from './record.ts'

/** A party and its signing on the day shown; a ceremony after it is told apart. */
export interface PartyRow {
  name: string
  /** Of a third, in words; empty where nobody has said it. */
  nature: string
  signatory: string
  capacity: string
  signedOn: string
  place: string
  later: string
}

/** One row a party; several ceremonies of one party stand one after the other in its row. */
export function partyRows(locale: Locale, { parties, signatures }: ConventionRecord, on: Day): PartyRow[] {
  const unknown = translate(locale, 'unknown')
  return parties.map(({ id, name, nature }) => {
    const own = signatures.filter(({ partyId }) => partyId === id)
    const done = own.filter(({ signedOn }) => closing(signedOn) <= on)
    const planned = own.filter(({ signedOn }) => closing(signedOn) > on)
    const told = (read: (one: SignatureRecord) => string | null) =>
      [...new Set(done.map(read).filter(Boolean))].join(', ') || unknown
    return {
      name,
      nature: nature ? translate(locale, `partner.nature.${nature}`) : '',
      signatory: told(({ personName }) => personName),
      capacity: told(({ capacity }) => capacity),
      signedOn: done.map(({ signedOn }) => dayOrUnknown(locale, signedOn)).join(', ') || unknown,
      place: told(({ place }) => place),
      later: planned.map(({ signedOn }) => dayOrUnknown(locale, signedOn)).join(', '),
    }
  })
}
