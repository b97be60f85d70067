import type { Selectable } from 'kysely'
import type { Db } from '../database/open.ts'
import type { DeliberationsTable } from '../database/schema.ts'
import { findReviews } from '../reviews/store.ts'
import type { PartialDay } from '../rules/facts.ts'
import { completionDays } from '../rules/review.ts'
import { draftOf } from './draft.ts'
import {
  type Allowance,
  allowances,
  type ConventionAuthorised,
  type DeliberationName,
  type DeliberationRecord,
  type DeliberationValues,
} from './record.ts'

/** A deliberation with all that was recorded of it, null where the authority has none of this reference. */
export async function findDeliberation(db: Db, authorityId: string, reference: string) {
  const row = await db
    .selectFrom('deliberations')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row ? withRelations(db, row) : null
}

/** The same by its id: whoever edits it may have given it another reference. */
export async function findDeliberationById(db: Db, authorityId: string, id: string) {
  const row = await db
    .selectFrom('deliberations')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? withRelations(db, row) : null
}

/** The deliberations' names, for a choice in a form: the newest first. */
export async function listDeliberations(db: Db, authorityId: string): Promise<DeliberationName[]> {
  return deliberationNames(db, authorityId)
    .orderBy('session_on', (order) => order.desc().nullsLast())
    .orderBy('reference')
    .execute()
}

/** The conventions about which some deliberations allow something. */
export async function conventionIdsOf(db: Db, authorityId: string, deliberationIds: string[]): Promise<string[]> {
  if (deliberationIds.length === 0) return []
  const rows = await db
    .selectFrom('authorisations')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'authorisations.authority_id')
        .onRef('conventions.id', '=', 'authorisations.convention_id'),
    )
    .select(['conventions.id', 'conventions.reference'])
    .distinct()
    .where('authorisations.authority_id', '=', authorityId)
    .where('authorisations.deliberation_id', 'in', deliberationIds)
    .orderBy('conventions.reference')
    .execute()
  return rows.map(({ id }) => id)
}

export interface Replacer {
  id: string
  replacesId: string
  sessionOn: PartialDay | null
}

/** The deliberations that replace one of these. */
export async function findReplacers(db: Db, authorityId: string, deliberationIds: string[]): Promise<Replacer[]> {
  if (deliberationIds.length === 0) return []
  const rows = await db
    .selectFrom('deliberations')
    .select(['id', 'replaces_id', 'session_on'])
    .where('authority_id', '=', authorityId)
    .where('replaces_id', 'in', deliberationIds)
    .execute()
  return rows.map((row) => ({ id: row.id, replacesId: row.replaces_id ?? '', sessionOn: row.session_on }))
}

/** The references that begin with this one. */
export async function referencesLike(db: Db, authorityId: string, start: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliberations')
    .select('reference')
    .where('authority_id', '=', authorityId)
    .where('reference', 'like', `${start}%`)
    .execute()
  return rows.map(({ reference }) => reference)
}

async function withRelations(db: Db, row: Selectable<DeliberationsTable>): Promise<DeliberationRecord> {
  const { authority_id: authorityId, id, replaces_id: replacesId } = row
  const names = deliberationNames(db, authorityId)
  const reviews = (await findReviews(db, authorityId, [id])).get(id) ?? []
  const replaced = replacesId ? await names.where('id', '=', replacesId).executeTakeFirst() : null
  return {
    id,
    ...valuesOf(row),
    fictional: row.facts === 'fictional',
    version: row.version,
    reviews,
    completedOn: completionDays(row.received_on, reviews).at(-1) ?? null,
    replaces: replaced ?? null,
    replacedBy: await names.where('replaces_id', '=', id).orderBy('reference').execute(),
    authorisations: await findAuthorisations(db, authorityId, id),
  }
}

function deliberationNames(db: Db, authorityId: string) {
  return db
    .selectFrom('deliberations')
    .select(['id', 'reference', 'object', 'session_on as sessionOn'])
    .where('authority_id', '=', authorityId)
}

async function findAuthorisations(db: Db, authorityId: string, id: string): Promise<ConventionAuthorised[]> {
  const rows = await db
    .selectFrom('authorisations')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'authorisations.authority_id')
        .onRef('conventions.id', '=', 'authorisations.convention_id'),
    )
    .selectAll('authorisations')
    .select(['conventions.reference', 'conventions.title'])
    .where('authorisations.authority_id', '=', authorityId)
    .where('authorisations.deliberation_id', '=', id)
    .orderBy('conventions.reference')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    conventionId: row.convention_id,
    conventionReference: row.reference,
    conventionTitle: row.title,
    allows: allowances.filter((allowance) => row[allowanceColumns[allowance]] === 'yes'),
    whom: row.whom,
    draft: draftOf(row),
  }))
}

/** Where each of the things that a deliberation may allow is kept. */
export const allowanceColumns = {
  approves: 'approves',
  signs: 'signs',
  changesOfDetail: 'changes_of_detail',
  actsOfApplication: 'acts_of_application',
} as const satisfies Record<Allowance, string>

function valuesOf(row: Selectable<DeliberationsTable>): DeliberationValues {
  return {
    reference: row.reference,
    sessionOn: row.session_on,
    number: row.number,
    object: row.object,
    rapporteur: row.rapporteur,
    commissions: row.commissions,
    decisions: row.decisions,
    matterCode: row.matter_code,
    actIdentifier: row.act_identifier,
    sentOn: row.sent_on,
    receivedOn: row.received_on,
    publishedOn: row.published_on,
    votesFor: row.votes_for,
    votesAgainst: row.votes_against,
    votesAbstained: row.votes_abstained,
    source: row.source,
    note: row.note,
  }
}
