import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { dayIn } from '../clock.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { rewriteSearchTexts } from '../conventions/searchTexts.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { insertConventions } from './insertConventions.ts'
import { insertDeliberations, insertSessions } from './insertDeliberations.ts'
import { insertDocuments } from './insertDocuments.ts'
import { insertDomains } from './insertDomains.ts'
import { insertMandates, insertPartners, insertPartnerships, insertPeople } from './insertPartners.ts'
import { insertPlace } from './insertPlace.ts'
import type { Loading } from './loading.ts'
import { type Demo, readDemo } from './readDemo.ts'

/** The authority already uses references of the sample for records of its own: nothing of the sample is written. */
export class DemoConflict extends Error {
  readonly references: readonly string[]
  constructor(references: readonly string[]) {
    super(`The sample cannot be loaded: these references are already used: ${references.join(', ')}.`)
    this.references = references
  }
}

/**
 * Loads the sample into an authority's records: all of it or nothing, and once for ever, whatever is removed of it later.
 * @param dataDir where the bytes of documents are kept; null: it comes without its documents
 * @throws DemoConflict where records of the authority's own have its references
 */
export async function loadDemo(
  db: Db,
  authorityId: string,
  by: By,
  dataDir: string | null = null,
): Promise<'loaded' | 'already'> {
  if (db.isTransaction) return load(db as Transaction<Schema>, authorityId, by, dataDir)
  return db.transaction().execute((trx) => load(trx, authorityId, by, dataDir))
}

async function load(
  trx: Transaction<Schema>,
  authorityId: string,
  by: By,
  dataDir: string | null,
): Promise<'loaded' | 'already'> {
  // Whoever comes second waits here, and finds it loaded.
  const { numUpdatedRows } = await trx
    .updateTable('authorities')
    .set({ sample_loaded_at: by.at })
    .where('id', '=', authorityId)
    .where('sample_loaded_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'already'
  const demo = readDemo()
  const taken = await takenReferences(trx, authorityId, demo)
  if (taken.length > 0) throw new DemoConflict(taken)
  await insertAll(trx, authorityId, demo, by, dataDir)
  return 'loaded'
}

async function insertAll(
  trx: Transaction<Schema>,
  authorityId: string,
  demo: Demo,
  by: By,
  dataDir: string | null,
): Promise<void> {
  const authority = await trx
    .selectFrom('authorities')
    .select(['name', 'time_zone'])
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const today = dayIn(authority.time_zone, by.at)
  const loading: Loading = { trx, authorityId, by, authorityName: authority.name, today, dataDir }
  await insertPlace(loading, demo.authorities)
  await insertDomains(loading, demo.domains)
  const domains = await domainIds(loading)
  await insertSessions(loading, demo.sessions)
  const partners = await insertPartners(loading, demo.partners)
  await insertPartnerships(loading, demo.partnerships)
  const people = await insertPeople(loading, demo.people, partners)
  await insertMandates(loading, demo.mandates, people)
  const conventions = await insertConventions(loading, demo.conventions, { partners, people, domains })
  await insertDeliberations(loading, demo.deliberations, conventions)
  await rewriteSearchTexts(trx, authorityId, [...conventions.values()])
  // The council's calendar counts for the authority's own conventions as well.
  await rewriteSpans(trx, authorityId, 'all')
  await insertDocuments(loading, demo.documents)
}

async function domainIds({ trx, authorityId }: Loading): Promise<ReadonlyMap<string, string>> {
  const rows = await trx.selectFrom('domains').select(['code', 'id']).where('authority_id', '=', authorityId).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** The sample's references that records of the authority's own have already. */
async function takenReferences(trx: Transaction<Schema>, authorityId: string, demo: Demo): Promise<string[]> {
  const taken: string[] = []
  for (const table of ['partners', 'partnerships', 'conventions', 'deliberations'] as const) {
    const rows = await trx
      .selectFrom(table)
      .select('reference')
      .where('authority_id', '=', authorityId)
      .where(
        'reference',
        'in',
        demo[table].map(({ reference }) => reference),
      )
      .orderBy('reference')
      .execute()
    taken.push(...rows.map(({ reference }) => reference))
  }
  return [...new Set(taken)]
}
