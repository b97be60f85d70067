import { v7 as newId } from 'uuid'
import { insertAuthorisation, insertDeliberation } from '../deliberations/rows.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { DeliberationEntry, SessionEntry } from './entries.ts'
import { insertReviews } from './insertReviews.ts'
import { idOf, type Loading, writeCreation } from './loading.ts'

/** The sample's calendar of the council. A session that the authority's own calendar has already stays as it is there. */
export async function insertSessions(loading: Loading, entries: SessionEntry[]): Promise<void> {
  const { trx, authorityId } = loading
  const rows = await trx
    .selectFrom('sessions')
    .select('held_on')
    .where('authority_id', '=', authorityId)
    .where('body', '=', 'council')
    .execute()
  const known = new Set(rows.map(({ held_on }) => held_on))
  for (const entry of entries) {
    if (known.has(entry.on)) continue
    const id = newId()
    const { on, closesOn = null, facts } = entry
    await trx
      .insertInto('sessions')
      .values({ authority_id: authorityId, id, body: 'council', held_on: on, closes_on: closesOn, facts })
      .execute()
    await writeCreation(loading, 'session', id, entry)
  }
}

/** What the council decided, and what each deliberation allows about which convention. */
export async function insertDeliberations(
  loading: Loading,
  entries: DeliberationEntry[],
  conventions: ReadonlyMap<string, string>,
): Promise<void> {
  const { trx, authorityId, by } = loading
  const ids = new Map<string, string>()
  // One that replaces another comes after it.
  for (const entry of entries) {
    const replacesId = entry.replaces === undefined ? null : idOf(ids, entry.replaces)
    const id = await insertDeliberation(trx, authorityId, valuesOf(entry), { replacesId, at: by.at })
    ids.set(entry.reference, id)
    const ofIt = trx.updateTable('deliberations').where('authority_id', '=', authorityId).where('id', '=', id)
    await ofIt.set({ facts: entry.facts }).execute()
    const { authorises, reviews: _reviews, ...deliberation } = entry
    await writeCreation(loading, 'deliberation', id, deliberation)
    await insertReviews(loading, id, entry)
    await rewriteIndex(trx, authorityId, 'deliberation', [id])
    for (const { convention, allows, whom, draft } of authorises) {
      const between = { deliberationId: id, conventionId: idOf(conventions, convention) }
      const authorisationId = await insertAuthorisation(trx, authorityId, between, {
        allows,
        whom,
        ...(draft ? { draft } : {}),
      })
      const after = { deliberation: entry.reference, convention, allows, whom, ...(draft ? { draft } : {}) }
      await writeCreation(loading, 'authorisation', authorisationId, after)
    }
  }
}

function valuesOf(entry: DeliberationEntry) {
  return {
    reference: entry.reference,
    sessionOn: entry.sessionOn ?? null,
    number: entry.number ?? null,
    object: entry.object,
    rapporteur: entry.rapporteur ?? null,
    commissions: entry.commissions ?? null,
    decisions: entry.decisions ?? null,
    matterCode: null,
    actIdentifier: entry.actIdentifier ?? null,
    sentOn: entry.sentOn ?? null,
    receivedOn: entry.receivedOn ?? null,
    publishedOn: entry.publishedOn ?? null,
    votesFor: entry.votesFor ?? null,
    votesAgainst: entry.votesAgainst ?? null,
    votesAbstained: entry.votesAbstained ?? null,
    source: entry.source,
    note: entry.note ?? null,
  }
}
