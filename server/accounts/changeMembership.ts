import type { Transaction } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { By } from './members.ts'
import type { Role } from './rights.ts'
import { closeAccount, findMemberAccount, isEngaged } from './store.ts'

export type MembershipChange = 'done' | 'unknown' | 'last-administrator'

interface Membership {
  authorityId: string
  accountId: string
}

/** Gives a colleague another role; an authority keeps an administrator. */
export async function changeRole(db: Db, membership: Membership, role: Role, by: By): Promise<MembershipChange> {
  return changing(db, membership, role, by, async (trx) => {
    await trx
      .updateTable('memberships')
      .set({ role })
      .where('authority_id', '=', membership.authorityId)
      .where('account_id', '=', membership.accountId)
      .execute()
  })
}

/** A colleague leaves: what they had open ends, what they recorded stays. */
export async function removeMember(db: Db, membership: Membership, by: By): Promise<MembershipChange> {
  return changing(db, membership, null, by, async (trx) => {
    await trx
      .deleteFrom('memberships')
      .where('authority_id', '=', membership.authorityId)
      .where('account_id', '=', membership.accountId)
      .execute()
    if (!(await isEngaged(trx, membership.accountId))) await closeAccount(trx, membership.accountId)
  })
}

async function changing(
  db: Db,
  { authorityId, accountId }: Membership,
  role: Role | null,
  by: By,
  write: (trx: Transaction<Schema>) => Promise<void>,
): Promise<MembershipChange> {
  return db.transaction().execute(async (trx) => {
    await lockMembers(trx, authorityId)
    const before = await findMemberAccount(trx, authorityId, accountId)
    if (before === null) return 'unknown'
    const steppingDown = before.role === 'administrator' && role !== 'administrator'
    if (steppingDown && (await countAdministrators(trx, authorityId)) === 1) return 'last-administrator'
    if (before.role === role) return 'done'
    await write(trx)
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'account',
      recordId: accountId,
      act: role === null ? 'remove' : 'edit',
      before: { role: before.role },
      after: role === null ? null : { role },
    })
    return 'done'
  })
}

/** Two administrators who remove each other at the same moment follow one another: the second is refused. */
async function lockMembers(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  await trx
    .updateTable('authorities')
    .set((column) => ({ version: column.ref('version') }))
    .where('id', '=', authorityId)
    .execute()
}

async function countAdministrators(trx: Transaction<Schema>, authorityId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('memberships')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('authority_id', '=', authorityId)
    .where('role', '=', 'administrator')
    .executeTakeFirstOrThrow()
  return Number(count)
}
