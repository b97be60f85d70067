import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { Account, Member } from './account.ts'
import type { Role } from './rights.ts'

/** The authority that an account works for, and as what; the oldest where there are several. */
export async function findMember(db: Db, account: Account): Promise<Member | null> {
  const membership = await remembered(db, `member ${account.id}`, () => findMembership(db, account))
  return membership && { account, ...membership }
}

async function findMembership(db: Db, account: Account): Promise<Omit<Member, 'account'> | null> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('authorities', 'authorities.id', 'memberships.authority_id')
    .selectAll('authorities')
    .select('memberships.role')
    .where('memberships.account_id', '=', account.id)
    .orderBy('memberships.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const authority = {
    id: row.id,
    name: row.name,
    kind: row.kind,
    siren: row.siren,
    timeZone: row.time_zone,
    alertWindow: row.alert_window,
    leadTime: row.lead_time,
    spansUntilOn: row.spans_until_on,
  }
  return { authority, role: row.role }
}

export interface Joining {
  authorityId: string
  accountId: string
  role: Role
}

/** By whom, and at which true instant. */
export interface By {
  accountId: string | null
  at: string
}

/** An account becomes a member of an authority. */
export async function addMember(trx: Transaction<Schema>, { authorityId, accountId, role }: Joining, by: By) {
  await trx
    .insertInto('memberships')
    .values({ authority_id: authorityId, id: newId(), account_id: accountId, role })
    .execute()
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'account',
    recordId: accountId,
    act: 'create',
    before: null,
    after: { role },
  })
}

/** The accounts made before there was an authority join this one, each with its role. */
export async function joinWaitingAccounts(trx: Transaction<Schema>, authorityId: string, by: By): Promise<void> {
  const waiting = await trx.deleteFrom('waiting_accounts').returningAll().execute()
  for (const { account_id, role } of waiting) await addMember(trx, { authorityId, accountId: account_id, role }, by)
}

/** Whether somebody administers anything here: until then the first visit is open. */
export async function administratorExists(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
