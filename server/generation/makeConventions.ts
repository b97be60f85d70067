import type { Insertable, Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { rewriteSearchTexts } from '../conventions/searchTexts.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { createPartner } from '../partners/createPartner.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { insertPerson } from '../signatories/createPerson.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type ConventionRows, rowsOf, type Stock } from './rows.ts'
import { firstNames, lastNames, places } from './words.ts'

interface Wanted {
  conventions: number
  seed: number
  /** Called after each batch with how many there are by then. */
  progress?: (made: number) => void
}

/** So many conventions are written in one transaction. */
const batchSize = 1000
const mostRows = 500

/**
 * Invents records in bulk, through the same rules as any other: the same for the same seed.
 * @throws where the authority has records of that seed already (their references are taken)
 */
export async function makeConventions(db: Db, authorityId: string, wanted: Wanted, by: By): Promise<void> {
  const chance = chanceOf(wanted.seed)
  const stock = await makeStock(db, authorityId, chance, wanted, by)
  for (let made = 0; made < wanted.conventions; made += batchSize) {
    const size = Math.min(batchSize, wanted.conventions - made)
    const batch = Array.from({ length: size }, (_, place) => rowsOf(made + place + 1, chance, stock))
    await db.transaction().execute((trx) => writeBatch(trx, authorityId, batch, by))
    wanted.progress?.(made + size)
  }
}

async function makeStock(db: Db, authorityId: string, chance: Chance, wanted: Wanted, by: By): Promise<Stock> {
  const count = Math.max(3, Math.min(400, Math.ceil(wanted.conventions / 40)))
  const partners: Stock['partners'] = []
  for (let number = 1; number <= count; number += 1) {
    const { name, own, language, country } = chance.oneOf(places)
    const reference = `GEN-P${String(number).padStart(4, '0')}`
    const partner = await createPartner(
      db,
      authorityId,
      partnerValues(reference, `${name} ${number}`, own, language, country),
      by,
    )
    if (partner === 'reference-taken') throw new Error(`${reference} is there already`)
    const { id } = await db
      .selectFrom('partners')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
    partners.push({ id, name: `${name} ${number}` })
  }
  const personIds = await db.transaction().execute(async (trx) => {
    const ids: string[] = []
    for (let number = 0; number < 20; number += 1) {
      const name = `${chance.oneOf(firstNames)} ${chance.oneOf(lastNames)} ${number + 1}`
      ids.push(await insertPerson(trx, authorityId, { name, capacity: 'maire', partnerId: null }, by))
    }
    return ids
  })
  const domains = await db
    .selectFrom('domains')
    .select('id')
    .where('authority_id', '=', authorityId)
    .orderBy('code')
    .execute()
  return { authorityId, at: by.at, partners, personIds, domainIds: domains.map(({ id }) => id) }
}

function partnerValues(
  reference: string,
  name: string,
  ownName: string | null,
  ownLanguage: string | null,
  countryCode: string,
) {
  const empty = { nameEn: null, formerNames: null, region: null, website: null, wikidataId: null, note: null }
  const place = { latitude: null, longitude: null }
  return { ...empty, ...place, reference, name, ownName, ownLanguage, countryCode, source: 'generated' }
}

const tables = [
  'conventions',
  'parties',
  'convention_domains',
  'deliberations',
  'authorisations',
  'signatures',
  'transmissions',
  'renewals',
  'denunciations',
  'suspensions',
  'amendments',
] as const

async function writeBatch(
  trx: Transaction<Schema>,
  authorityId: string,
  batch: ConventionRows[],
  by: By,
): Promise<void> {
  for (const table of tables) {
    const rows = batch.flatMap((one) => one[table] as object | object[])
    for (let from = 0; from < rows.length; from += mostRows) {
      const values = rows.slice(from, from + mostRows) as Insertable<Schema['conventions']>[]
      await trx
        .insertInto(table as 'conventions')
        .values(values)
        .execute()
    }
  }
  const ids = batch.map(({ conventions }) => conventions.id)
  await rewriteSearchTexts(trx, authorityId, ids)
  await rewriteSpans(trx, authorityId, ids)
  const deliberationIds = batch.map(({ deliberations }) => deliberations.id)
  await rewriteIndex(trx, authorityId, 'deliberation', deliberationIds)
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'generation',
    recordId: newId(),
    act: 'generate',
    before: null,
    after: { from: batch[0]?.conventions.reference, count: batch.length },
  })
}
