import { v7 as newId } from 'uuid'
import { amendmentColumns } from './conventionRows.ts'
import type { ConventionEntry } from './entries.ts'
import { idOf, type Loading } from './loading.ts'

/** The ids of what a convention's acts speak of. */
export interface ActIds {
  conventions: ReadonlyMap<string, string>
  /** Its own parties, by the name that its entry gives them. */
  parties: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
}

/** What happened to a convention. */
export async function insertActs(loading: Loading, entry: ConventionEntry, ids: ActIds): Promise<void> {
  const { trx, authorityId, by } = loading
  const act = () => ({
    authority_id: authorityId,
    id: newId(),
    convention_id: idOf(ids.conventions, entry.reference),
    entered_at: by.at,
  })
  await insertSignatures(loading, entry, ids, act)
  if (entry.transmittedOn) {
    await trx
      .insertInto('transmissions')
      .values({ ...act(), transmitted_on: entry.transmittedOn })
      .execute()
  }
  for (const { order, agreedOn } of entry.renewals) {
    await trx
      .insertInto('renewals')
      .values({ ...act(), renewal_order: order, agreed_on: agreedOn })
      .execute()
  }
  for (const { from, until = null, reason = null } of entry.suspensions) {
    await trx
      .insertInto('suspensions')
      .values({ ...act(), from_on: from, until_on: until, reason })
      .execute()
  }
  for (const amendment of entry.amendments) {
    const document = amendment.amendment === undefined ? null : idOf(ids.conventions, amendment.amendment)
    const columns = amendmentColumns(amendment)
    await trx
      .insertInto('amendments')
      .values({ ...act(), amendment_id: document, ...columns })
      .execute()
  }
  await insertEndings(loading, entry, ids, act)
}

type Act = () => { authority_id: string; id: string; convention_id: string; entered_at: string }

async function insertSignatures({ trx }: Loading, { signatures }: ConventionEntry, ids: ActIds, act: Act) {
  for (const { party, on, person, capacity = null, place = null } of signatures) {
    const personId = person === undefined ? null : idOf(ids.people, person)
    const signature = { party_id: idOf(ids.parties, party), signed_on: on, person_id: personId, capacity, place }
    await trx
      .insertInto('signatures')
      .values({ ...act(), ...signature })
      .execute()
  }
}

async function insertEndings(loading: Loading, entry: ConventionEntry, { conventions }: ActIds, act: Act) {
  const { trx } = loading
  const { denunciation, nonRenewal, succession } = entry
  if (denunciation) {
    const { notifiedOn, effectiveOn = null, reason = null } = denunciation
    const by = await shownName(loading, denunciation.by)
    await trx
      .insertInto('denunciations')
      .values({ ...act(), notified_on: notifiedOn, effective_on: effectiveOn, by, reason })
      .execute()
  }
  if (nonRenewal) {
    const { decidedOn, reason = null } = nonRenewal
    await trx
      .insertInto('non_renewals')
      .values({ ...act(), decided_on: decidedOn, reason })
      .execute()
  }
  if (succession) {
    const { successor, startsOn, signedOn = null } = succession
    await trx
      .insertInto('successions')
      .values({ ...act(), successor_id: idOf(conventions, successor), starts_on: startsOn, signed_on: signedOn })
      .execute()
  }
}

/** A party's name as pages show it. */
async function shownName({ trx, authorityId, authorityName }: Loading, party: string): Promise<string> {
  if (party === 'authority') return authorityName
  const partner = await trx
    .selectFrom('partners')
    .select('name')
    .where('authority_id', '=', authorityId)
    .where('reference', '=', party)
    .executeTakeFirst()
  return partner?.name ?? party
}
