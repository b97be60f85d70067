import { expect } from '@jest/globals'
import { sql } from 'kysely'
import type { Guest, House } from './house.ts'

/** The rungs that every writing address shares: who may not, and from where one may not; nothing changes behind a refusal. */

/** Every row of some tables, to be compared before and after. */
export async function contentOf({ db }: House, ...tables: string[]): Promise<unknown[]> {
  const contents: unknown[] = []
  for (const table of tables) {
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(db)
    contents.push(rows.map((row) => JSON.stringify(row)).sort())
  }
  return contents
}

/** These guests are refused by 403 (a stranger by 401), and nothing of the tables changes. */
export async function refuses(house: House, path: string, body: object, guests: Guest[], tables: string[]) {
  const browsers = await Promise.all(guests.map(async (guest) => ({ guest, browser: await house.as(guest) })))
  const before = await contentOf(house, ...tables)
  for (const { guest, browser } of browsers) {
    const { status } = await browser.post(path).send(body)
    expect({ guest, status }).toEqual({ guest, status: guest === 'stranger' ? 401 : 403 })
  }
  expect(await contentOf(house, ...tables)).toEqual(before)
}

/** The same form posted from another site's page is refused, and nothing of the tables changes. */
export async function refusesForeignOrigin(house: House, path: string, body: object, guest: Guest, tables: string[]) {
  const browser = await house.as(guest)
  const before = await contentOf(house, ...tables)
  await browser.post(path).set('Origin', 'https://ailleurs.example').send(body).expect(403)
  await browser.post(path).set('Origin', 'null').send(body).expect(403)
  expect(await contentOf(house, ...tables)).toEqual(before)
}
