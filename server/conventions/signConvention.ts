import { findOrCreatePerson } from '../signatories/findOrCreatePerson.ts'
import type { SignForm } from './actForms.ts'
import type { ConventionRecord } from './record.ts'
import type { WriteAct } from './recordAct.ts'

/** A party signed: who, as what, when and where, as far as it is known. */
export function signConvention(form: SignForm, { parties }: Pick<ConventionRecord, 'parties'>): WriteAct {
  const party = parties.find(({ id }) => id === form.party)!
  const { signedOn, signatory, capacity, place } = form
  return async (trx, row) => {
    const person = signatory
      ? await findOrCreatePerson(trx, row.authority_id, { name: signatory, capacity, partnerId: party.partnerId })
      : null
    await trx
      .insertInto('signatures')
      .values({ ...row, party_id: party.id, signed_on: signedOn, person_id: person, capacity, place })
      .execute()
    return { party: party.name, signedOn, signatory, capacity, place }
  }
}
