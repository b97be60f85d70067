import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import type { Account } from './account.ts'
import type { Role } from './rights.ts'

export interface NewAccount {
  name: string
  email: string
  passwordHash: string
}

export interface MemberAccount extends Account {
  role: Role
}

/** The sign-in library's own columns and types: 0 is false, and an instant may be ISO text, to both databases. */
type LibraryTables = {
  accounts: { id: string; name: string; email: string; emailVerified: number; createdAt: string; updatedAt: string }
  credentials: {
    id: string
    userId: string
    accountId: string
    providerId: string
    password: string
    createdAt: string
    updatedAt: string
  }
  sign_ins: { userId: string }
}

/** A person who may sign in with this password. @returns the account's id */
export async function insertAccount(trx: Transaction<Schema>, account: NewAccount, at: string): Promise<string> {
  const library = trx.withTables<LibraryTables>()
  const id = newId()
  const { name, email, passwordHash } = account
  const made = { createdAt: at, updatedAt: at }
  await library
    .insertInto('accounts')
    .values({ id, name, email, emailVerified: 0, ...made })
    .execute()
  await library
    .insertInto('credentials')
    .values({ id: newId(), userId: id, accountId: id, providerId: 'credential', password: passwordHash, ...made })
    .execute()
  return id
}

/** The account becomes as new: another name, another password, nothing open. */
export async function renewAccount(trx: Transaction<Schema>, id: string, account: NewAccount, at: string) {
  const library = trx.withTables<LibraryTables>()
  await library.updateTable('accounts').set({ name: account.name, updatedAt: at }).where('id', '=', id).execute()
  await library
    .updateTable('credentials')
    .set({ password: account.passwordHash, updatedAt: at })
    .where('userId', '=', id)
    .execute()
  await closeAccount(trx, id)
}

/** Whatever the account has open ends: its sign-ins and its tokens. */
export async function closeAccount(trx: Transaction<Schema>, id: string): Promise<void> {
  await trx.withTables<LibraryTables>().deleteFrom('sign_ins').where('userId', '=', id).execute()
  await trx.deleteFrom('tokens').where('account_id', '=', id).execute()
}

export async function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .executeTakeFirst()
  return account ?? null
}

/** Whether the account belongs to an authority, or waits for one. */
export async function isEngaged(db: Db, accountId: string): Promise<boolean> {
  const membership = db.selectFrom('memberships').select('account_id').where('account_id', '=', accountId)
  const waiting = db.selectFrom('waiting_accounts').select('account_id').where('account_id', '=', accountId)
  return (await membership.union(waiting).executeTakeFirst()) !== undefined
}

const memberAccounts = (db: Db, authorityId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'memberships.role'])
    .where('memberships.authority_id', '=', authorityId)

/** Everybody who works for the authority, in the order in which they came. */
export async function listMembers(db: Db, authorityId: string): Promise<MemberAccount[]> {
  return memberAccounts(db, authorityId).orderBy('memberships.id').execute()
}

export async function findMemberAccount(db: Db, authorityId: string, id: string): Promise<MemberAccount | null> {
  return (await memberAccounts(db, authorityId).where('accounts.id', '=', id).executeTakeFirst()) ?? null
}

/** Whether an error says that another account took the e-mail in the meantime. */
export function isEmailTaken(error: unknown): boolean {
  const conflict = conflictOf(error)
  return conflict?.kind === 'duplicate' && /^accounts[._]email/.test(conflict.constraint)
}
