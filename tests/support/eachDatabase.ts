import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals'
import { sql } from 'kysely'
import { aHouse, type Guest, type House } from './house.ts'
import { postgresFound } from './postgres.ts'

type MakeHouse = (settings?: Parameters<typeof aHouse>[0]) => Promise<House>

/** The same tests over both databases; those of PostgreSQL are skipped where there is no server. */
export function eachDatabase(tests: (name: string, makeHouse: MakeHouse) => void): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const suite = dialect === 'postgres' && !postgresFound ? describe.skip : describe
    suite(dialect, () => tests(dialect, (settings) => aHouse({ ...settings, dialect })))
  }
}

const everybody: Guest[] = ['administrator', 'editor', 'reader', 'outsider']

/**
 * One house for all the tests of a describe, built once: each of them finds in it what `begin` left there, not what its
 * neighbours wrote. Whoever comes to it has come before `begin`: `guests`, and strangers.
 */
export function oneHouse(
  makeHouse: () => Promise<House>,
  begin: (house: House) => unknown,
  guests: readonly Guest[] = everybody,
): void {
  let house: House
  let putBack: () => Promise<void>
  beforeAll(async () => {
    house = await makeHouse()
    for (const guest of guests) await house.as(guest)
    await begin(house)
    putBack = await keepContent(house)
  })
  beforeEach(() => putBack())
  afterAll(() => house.close())
}

/** Keeps every row as it is now. @returns what puts all of them back, and the clock */
async function keepContent(house: House): Promise<() => Promise<void>> {
  const { db, clock, deps } = house
  const now = clock.now()
  const isPostgres = deps.database.kind === 'postgres'
  const steps = await (isPostgres ? keepPostgres(house) : keepSqlite(house))
  return async () => {
    clock.set(now)
    await db.transaction().execute(async (trx) => {
      for (const step of steps) await sql.raw(step).execute(trx)
    })
  }
}

async function keepPostgres({ db }: House): Promise<string[]> {
  const tables = (await db.introspection.getTables()).map(({ name }) => `"${name}"`)
  await sql`create schema kept`.execute(db)
  for (const table of tables) await sql.raw(`create table kept.${table} as table ${table}`).execute(db)
  // All in one statement: what refers to another row is looked at when the statement ends.
  const atOnce = (write: (table: string) => string) =>
    `with ${tables.map((table, place) => `step_${place} as (${write(table)})`).join(', ')} select 1`
  return [
    atOnce((table) => `delete from ${table}`),
    atOnce((table) => `insert into ${table} select * from kept.${table}`),
  ]
}

async function keepSqlite({ db }: House): Promise<string[]> {
  const all = (await db.introspection.getTables()).map(({ name }) => name)
  const tables = all.filter((name) => !/^search_(words|vocabulary)/.test(name))
  for (const table of tables) await sql.raw(`create temp table kept_${table} as select * from ${table}`).execute(db)
  // The full-text index keeps no text: it is written again from its own words.
  const words = `select doc as place, group_concat(term, ' ' order by offset) as text from search_vocabulary group by doc`
  await sql.raw(`create temp table kept_words as ${words}`).execute(db)
  return [
    'pragma defer_foreign_keys = on',
    ...tables.map((table) => `delete from ${table}`),
    ...tables.map((table) => `insert into ${table} select * from kept_${table}`),
    `insert into search_words (search_words) values ('delete-all')`,
    'insert into search_words (rowid, text) select place, text from kept_words',
  ]
}
