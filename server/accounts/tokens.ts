import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Db } from '../database/open.ts'
import type { Account } from './account.ts'

/** A new bearer token of an account. Only its SHA-256 is kept: it is told this once. */
export async function createToken(db: Db, accountId: string, at: string): Promise<string> {
  const token = `tdu_${randomBytes(32).toString('base64url')}`
  await db
    .insertInto('tokens')
    .values({ id: newId(), account_id: accountId, hash: hashOf(token), created_at: at })
    .execute()
  return token
}

/** Whose token this is, null where it is nobody's. */
export async function accountOfToken(db: Db, token: string): Promise<Account | null> {
  const account = await db
    .selectFrom('tokens')
    .innerJoin('accounts', 'accounts.id', 'tokens.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.email'])
    .where('tokens.hash', '=', hashOf(token))
    .executeTakeFirst()
  return account ?? null
}

export async function countTokens(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('tokens')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** From now on no token of this account opens anything. */
export async function revokeTokens(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('tokens').where('account_id', '=', accountId).execute()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
