import { v7 as newId } from 'uuid'
import { insertMandate } from '../mandates/recordMandate.ts'
import { insertPartner } from '../partners/createPartner.ts'
import { insertPartnership } from '../partnerships/recordPartnership.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { insertPerson } from '../signatories/createPerson.ts'
import type { MandateEntry, PartnerEntry, PartnershipEntry, PersonEntry } from './entries.ts'
import { idOf, type Loading, writeLine } from './loading.ts'

/** The sample's partners. @returns their ids by their reference */
export async function insertPartners({ trx, authorityId, by }: Loading, entries: PartnerEntry[]) {
  const ids = new Map<string, string>()
  for (const entry of entries) {
    const { nameEn = null, ownName = null, ownLanguage = null, formerNames = null, note = null } = entry
    const unsaid = { region: null, website: null, wikidataId: null }
    const values = { ...entry, nameEn, ownName, ownLanguage, formerNames, note, ...unsaid }
    const { id } = await insertPartner(trx, authorityId, values, by)
    ids.set(entry.reference, id)
  }
  return ids
}

/** The relationships with them, with what happened to these. A domain that the authority does not keep is left out. */
export async function insertPartnerships(loading: Loading, entries: PartnershipEntry[]): Promise<void> {
  const { trx, authorityId, by } = loading
  for (const { events, ...entry } of entries) {
    const { kind = null, since = null, sinceNote = null, note = null } = entry
    const values = { ...entry, kind, since, sinceNote, note, newPartner: null }
    const made = await insertPartnership(trx, authorityId, values, by)
    if (!made) continue
    await insertEvents(loading, made.id, events)
    await rewriteIndex(trx, authorityId, 'partnership', [made.id])
  }
}

/** What nobody knows the day of counts from the day of the loading. */
async function insertEvents(loading: Loading, partnershipId: string, events: PartnershipEntry['events']) {
  const { trx, authorityId, today } = loading
  for (const { kind, on, reason, source } of events) {
    const id = newId()
    const columns = { kind, happened_on: on, entered_on: today, reason, source }
    await trx
      .insertInto('partnership_events')
      .values({ authority_id: authorityId, id, partnership_id: partnershipId, ...columns })
      .execute()
    const after = { id, kind, happenedOn: on, enteredOn: today, reason, source }
    await writeLine(loading, 'record-event', 'partnership', partnershipId, after)
  }
}

/** The invented people who sign. @returns their ids by their name */
export async function insertPeople(
  { trx, authorityId, by }: Loading,
  entries: PersonEntry[],
  partners: ReadonlyMap<string, string>,
) {
  const ids = new Map<string, string>()
  for (const { name, capacity, partner, note = null } of entries) {
    const partnerId = partner === undefined ? null : idOf(partners, partner)
    ids.set(name, await insertPerson(trx, authorityId, { name, capacity, partnerId, note }, by))
  }
  return ids
}

/** In which capacity they may sign for the authority. */
export async function insertMandates(
  { trx, authorityId, by }: Loading,
  entries: MandateEntry[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { person, capacity, way, from = null, until = null, order, note = null } of entries) {
    const values = { capacity, way, from, until, source: null, note, order: order ? orderOf(order) : null }
    await insertMandate(trx, authorityId, idOf(people, person), values, by)
  }
}

function orderOf({ signedOn, ...order }: NonNullable<MandateEntry['order']>) {
  const { actIdentifier = null, executoryOn = null, scope = null, covers = null, withdrawnOn = null } = order
  return { signedOn, actIdentifier, executoryOn, scope, covers, withdrawnOn }
}
