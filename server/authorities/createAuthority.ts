import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import { type By, joinWaitingAccounts } from '../accounts/members.ts'
import { lockTable } from '../database/lockTable.ts'
import type { Schema } from '../database/schema.ts'
import { seedDomains } from '../domains/seed.ts'
import { writeJournal } from '../journal/journal.ts'
import type { AuthorityKind } from '../locale/law.ts'
import { horizonOn } from '../rules/horizon.ts'

export interface NewAuthority {
  name: string
  kind: AuthorityKind
  siren: string
}

/** An authority with its domains; the accounts that waited for one join it. @returns its id */
export async function createAuthority(trx: Transaction<Schema>, authority: NewAuthority, by: By): Promise<string> {
  const id = newId()
  await trx
    .insertInto('authorities')
    .values({ id, ...authority, spans_until_on: horizonOn(by.at.slice(0, 10)), created_at: by.at })
    .execute()
  await writeJournal(trx, {
    authorityId: id,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'authority',
    recordId: id,
    act: 'create',
    before: null,
    after: authority,
  })
  await seedDomains(trx, id)
  await joinWaitingAccounts(trx, id, by)
  return id
}

/** Whoever asks whether there is an authority, and makes one, does it alone: another one waits here until it is done. */
export async function lockAuthorities(trx: Transaction<Schema>): Promise<void> {
  await lockTable(trx, 'authorities')
}
