import type { Transaction } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { addMember, type By, type Joining } from './members.ts'
import { findAccountByEmail, insertAccount, isEmailTaken, isEngaged, type NewAccount, renewAccount } from './store.ts'

type Membership = Omit<Joining, 'accountId'>

/**
 * A colleague may enter from now on. Somebody who had been removed comes back with the password given now.
 * @returns the account's id, or null where the e-mail is another account's
 */
export async function addAccount(db: Db, account: NewAccount, membership: Membership, by: By): Promise<string | null> {
  try {
    return await db.transaction().execute(async (trx) => {
      const accountId = await freeAccount(trx, account, by.at)
      if (accountId !== null) await addMember(trx, { ...membership, accountId }, by)
      return accountId
    })
  } catch (error) {
    if (isEmailTaken(error)) return null
    throw error
  }
}

/** A new account, or the one of somebody who had been removed, made as new. @returns null where the e-mail is in use */
export async function freeAccount(trx: Transaction<Schema>, account: NewAccount, at: string): Promise<string | null> {
  const known = await findAccountByEmail(trx, account.email)
  if (known === null) return insertAccount(trx, account, at)
  if (await isEngaged(trx, known.id)) return null
  await renewAccount(trx, known.id, account, at)
  return known.id
}
