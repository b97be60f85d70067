import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import { hashOf } from './store.ts'

interface NewFeed {
  authorityId: string
  accountId: string
  name: string
  filter: string
  locale: Locale
}

/** A new calendar of a person. @returns its secret, told this once */
export async function createFeed(db: Db, feed: NewFeed, at: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await db
    .insertInto('feeds')
    .values({
      authority_id: feed.authorityId,
      id: newId(),
      account_id: feed.accountId,
      name: feed.name,
      filter: feed.filter,
      locale: feed.locale,
      secret_hash: hashOf(secret),
      created_at: at,
      revoked_at: null,
    })
    .execute()
  return secret
}
