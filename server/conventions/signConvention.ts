import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { findOrCreatePerson } from '../signatories/findOrCreatePerson.ts'
import type { SignForm } from './actForms.ts'
import type { PartyRecord } from './record.ts'
import { type ActEnd, recordAct, type Told } from './recordAct.ts'

/** A party signed: who, as what, when and where, as far as it is known. */
export async function signConvention(db: Db, told: Told, party: PartyRecord, form: SignForm, by: By): Promise<ActEnd> {
  const { authorityId, conventionId } = told
  const { signedOn, signatory, capacity, place } = form
  return recordAct(db, told, 'sign', by, async (trx) => {
    const person = signatory
      ? await findOrCreatePerson(trx, authorityId, { name: signatory, capacity, partnerId: party.partnerId })
      : null
    await trx
      .insertInto('signatures')
      .values({
        authority_id: authorityId,
        id: newId(),
        convention_id: conventionId,
        party_id: party.id,
        signed_on: signedOn,
        person_id: person,
        capacity,
        place,
        entered_at: by.at,
      })
      .execute()
    return { party: party.name, signedOn, signatory, capacity, place }
  })
}
