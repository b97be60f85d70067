import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Schema } from '../database/schema.ts'
import { searchText } from '../locale/fold.ts'
import { isWhole } from '../rules/calendar.ts'
import type { PartialDay } from '../rules/facts.ts'
import { sessionIdOn } from '../sessions/store.ts'
import { columnsOfDraft } from './draft.ts'
import { type AuthorisationValues, allowances, type DeliberationValues } from './record.ts'
import { allowanceColumns } from './store.ts'

/** How deliberations and authorisations are written down. */

interface Owner {
  authorityId: string
  id: string
}

/** A deliberation's row. @returns its id */
export async function insertDeliberation(
  trx: Transaction<Schema>,
  authorityId: string,
  values: DeliberationValues,
  { replacesId, at }: { replacesId: string | null; at: string },
): Promise<string> {
  const id = newId()
  const columns = await columnsOf(trx, authorityId, values)
  await trx
    .insertInto('deliberations')
    .values({ authority_id: authorityId, id, ...columns, replaces_id: replacesId, created_at: at })
    .execute()
  return id
}

/** The row as it now reads. @returns false where somebody has changed it since this version */
export async function updateDeliberation(
  trx: Transaction<Schema>,
  { authorityId, id }: Owner,
  values: DeliberationValues,
  { replacesId, version }: { replacesId: string | null; version: number },
): Promise<boolean> {
  const columns = await columnsOf(trx, authorityId, values)
  const { numUpdatedRows } = await trx
    .updateTable('deliberations')
    .set({ ...columns, replaces_id: replacesId, version: version + 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What a deliberation allows is part of it: whoever changes that takes its next version. @returns false where it is stale */
export async function takeVersion(trx: Transaction<Schema>, { authorityId, id }: Owner, version: number) {
  const { numUpdatedRows } = await trx
    .updateTable('deliberations')
    .set({ version: version + 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** An authorisation's row. @returns its id */
export async function insertAuthorisation(
  trx: Transaction<Schema>,
  authorityId: string,
  between: { deliberationId: string; conventionId: string },
  values: AuthorisationValues,
): Promise<string> {
  const id = newId()
  const { deliberationId, conventionId } = between
  await trx
    .insertInto('authorisations')
    .values({ authority_id: authorityId, id, deliberation_id: deliberationId, convention_id: conventionId })
    .execute()
  await updateAuthorisation(trx, { authorityId, id }, values)
  return id
}

export async function updateAuthorisation(
  trx: Transaction<Schema>,
  { authorityId, id }: Owner,
  { allows, whom, draft }: AuthorisationValues,
): Promise<void> {
  const answers = allowances.map((allowance) => [
    allowanceColumns[allowance],
    allows.includes(allowance) ? 'yes' : 'no',
  ])
  await trx
    .updateTable('authorisations')
    .set({ ...Object.fromEntries(answers), whom, ...(draft ? columnsOfDraft(draft) : {}) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
}

async function columnsOf(trx: Transaction<Schema>, authorityId: string, values: DeliberationValues) {
  const { reference, number, object, rapporteur, commissions, decisions, actIdentifier, source, note } = values
  return {
    reference,
    session_on: values.sessionOn,
    session_id: await sessionOfCalendar(trx, authorityId, values.sessionOn),
    number,
    object,
    rapporteur,
    commissions,
    decisions,
    matter_code: values.matterCode,
    act_identifier: actIdentifier,
    sent_on: values.sentOn,
    received_on: values.receivedOn,
    published_on: values.publishedOn,
    votes_for: values.votesFor,
    votes_against: values.votesAgainst,
    votes_abstained: values.votesAbstained,
    source,
    note,
    search_text: wordsOf(values),
  }
}

/** What it is found by. The object comes first: the list is sorted by it. */
function wordsOf(values: DeliberationValues): string {
  const { object, reference, number, rapporteur, commissions, decisions } = values
  const { actIdentifier, matterCode, source, note } = values
  return searchText([
    object,
    reference,
    number,
    rapporteur,
    commissions,
    decisions,
    actIdentifier,
    matterCode,
    source,
    note,
  ])
}

/** The session of that day, where the calendar has it. */
async function sessionOfCalendar(trx: Transaction<Schema>, authorityId: string, on: PartialDay | null) {
  return on !== null && isWhole(on) ? sessionIdOn(trx, authorityId, on) : null
}
