import { createHash } from 'node:crypto'
import type { Account } from '../accounts/account.ts'
import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'

/** A calendar at a secret address; of the secret only its SHA-256 is kept. */
export interface Feed {
  id: string
  name: string
  /** As an address has it. */
  filter: string
  locale: Locale
  createdAt: string
}

/** A person's own calendars that still open, the newest first. */
export async function listFeeds(db: Db, authorityId: string, accountId: string): Promise<Feed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, name, filter, locale, created_at }) => ({ id, name, filter, locale, createdAt: created_at }))
}

/** Whose calendar a secret opens, 'revoked' where it did once, null where it never did. */
export async function findFeedBySecret(
  db: Db,
  secret: string,
): Promise<(Feed & { account: Account; authorityId: string }) | 'revoked' | null> {
  const row = await db
    .selectFrom('feeds')
    .innerJoin('accounts', 'accounts.id', 'feeds.account_id')
    .selectAll('feeds')
    .select(['accounts.name as person', 'accounts.email'])
    .where('feeds.secret_hash', '=', hashOf(secret))
    .executeTakeFirst()
  if (!row) return null
  if (row.revoked_at !== null) return 'revoked'
  const { id, name, filter, locale, created_at, account_id, authority_id } = row
  const account = { id: account_id, name: row.person, email: row.email }
  return { id, name, filter, locale, createdAt: created_at, account, authorityId: authority_id }
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
