import type { House } from '../support/house.ts'

/** Somebody who signs for Dijon, or for a partner of its; their name is their id. */
export async function aPerson({ db, authorityId }: House, id: string, partnerId: string | null = null): Promise<void> {
  await db
    .insertInto('people')
    .values({ authority_id: authorityId, id, name: id, partner_id: partnerId, search_text: id, sort_key: id })
    .onConflict((conflict) => conflict.columns(['authority_id', 'id']).doNothing())
    .execute()
}

/** A signature of Dijon's, given or planned. */
export async function aSignature({ db, authorityId }: House, reference: string, personId: string, signedOn: string) {
  await db
    .insertInto('signatures')
    .values({
      authority_id: authorityId,
      id: `signature-${reference}-${personId}`,
      convention_id: `convention-${reference}`,
      party_id: `own-${reference}`,
      signed_on: signedOn,
      person_id: personId,
      entered_at: '2026-11-24T09:00:00.000Z',
    })
    .execute()
}
