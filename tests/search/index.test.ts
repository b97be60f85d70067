import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countFound, type IndexedRecord, indexRecords, newestFound } from '../../server/database/search.ts'
import { askedWords, isAsked, wordsOf } from '../../server/locale/words.ts'
import { indexDifferences } from '../../server/search/indexCheck.ts'
import { makeIndexCurrent } from '../../server/search/makeIndexCurrent.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import { aHouse, type House } from '../support/house.ts'
import { postgresFound } from '../support/postgres.ts'

const pieces = [
  ...[
    'Coopération',
    'coopérations',
    'Volgograd',
    'VOL-2012-1',
    'l’Œuvre',
    "d'Été",
    'Æther',
    'Straße',
    '2012',
    '12',
    '100 %',
  ],
  ...[
    'Волгоград',
    'ВОЛГА',
    '越谷市',
    '谷',
    'がっこう',
    '서울',
    'شفشاون',
    'ΟΔΟΣ',
    'οδός',
    '½',
    '🤝',
    '"NEAR"',
    'AND',
    '*',
    '§',
    "O'Neill",
  ],
]

/** Texts as people write them, joined by what stands between words. */
const someText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '-', ', ', '’', "'", '\n', '/')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''))

function generated(): IndexedRecord[] {
  const days = ['1959', '1959-06', '2012-12-17', '2012-12-18', null]
  const texts = fc.sample(someText, { numRuns: 120, seed: 1959 })
  return texts.map((text, at) => ({ id: `r${String(at).padStart(3, '0')}`, day: days[at % 5]!, words: wordsOf(text) }))
}

const queries = [...pieces, 'coop', 'coopération volg', '谷市', 'вол', 'oeuvre 20', 'd été', 'οδος', 'introuvable']

const each = postgresFound ? describe : describe.skip
each('both databases', () => {
  let houses: House[]
  beforeAll(async () => {
    houses = await Promise.all((['sqlite', 'postgres'] as const).map((dialect) => aHouse({ dialect })))
    for (const { db, authorityId } of houses) {
      await db.transaction().execute((trx) => indexRecords(trx, authorityId, 'convention', generated()))
      // Written again, some of another day: nobody stands twice, and the new day counts.
      const moved = generated()
        .slice(0, 20)
        .map((record) => ({ ...record, day: '2020-01-01' }))
      await db.transaction().execute((trx) => indexRecords(trx, authorityId, 'convention', moved))
    }
  })
  afterAll(async () => {
    for (const house of houses) await house.close()
  })

  test.each(queries.map((query) => [query]))(
    'list the same for %j: all words, the last by its beginning',
    async (query) => {
      const words = askedWords(query)
      const found = await Promise.all(
        houses.map(async ({ db, authorityId }) => {
          if (words.length === 0) return { count: 0, ids: [] }
          const asked = { authorityId, kind: 'convention', words }
          return { count: await countFound(db, asked), ids: await newestFound(db, asked, 1000) }
        }),
      )
      expect(found[0]).toEqual(found[1])
      const right = words.length === 0 ? [] : generated().filter((one) => holdsAll(one.words, words))
      expect([...found[0]!.ids].sort()).toEqual(right.map(({ id }) => id))
      expect(found[0]!.count).toBe(right.length)
    },
  )
})

function holdsAll(words: readonly string[], asked: string[]): boolean {
  return asked.every((one, at) =>
    words.some((word) => isAsked(word, at === asked.length - 1 ? [one] : [one, '\u0000'])),
  )
}

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    const editor = await house.as('editor')
    const partner = { name: 'Volgograd', countryCode: 'RU', ownName: 'Волгоград', reference: 'VOLGOGRAD' }
    await editor
      .post('/partners/new')
      .send({ ...partner, note: 'Jumelée en souvenir' })
      .expect(303)
    await editor.post('/partnerships/new').send({ partner: 'VOLGOGRAD', since: '1959', note: 'Ancien' }).expect(303)
    await editor.post('/signatories/new').send({ name: 'Anna Petrova', partner: 'VOLGOGRAD' }).expect(303)
  })
  afterAll(() => house.close())

  const shown = async (q: string) => {
    const { text } = await (await house.as('reader')).get(`/search?q=${encodeURIComponent(q)}`)
    return [...text.matchAll(/<section class="found"[\s\S]*?<a href="([^"]+)"/g)].map(([, href]) => href)
  }

  test('a changed name is found at once, the old one no longer; a removed record is not', async () => {
    const editor = await house.as('editor')
    expect((await shown('souvenir')).length).toBe(1)
    expect((await shown('volgo')).length).toBe(3)
    const change = { name: 'Stalingrad', countryCode: 'RU', reference: 'VOLGOGRAD', version: '1' }
    await editor.post('/partners/VOLGOGRAD/edit').send(change).expect(303)
    expect(await shown('souvenir')).toEqual([])
    expect((await shown('stalingr')).length).toBe(3)
    const people = await house.db.selectFrom('people').select('id').execute()
    await editor.post(`/signatories/${people[0]!.id}/remove`).expect(303)
    expect(await shown('petrova')).toEqual([])
  })

  test('the check tells what differs, and a start makes an older index anew', async () => {
    const { db, authorityId } = house
    expect((await indexDifferences(db)).differences).toEqual([])
    await db.updateTable('partners').set({ note: 'Écrit à côté' }).execute()
    expect((await indexDifferences(db)).differences).toMatchObject([{ kind: 'partner', problem: 'words' }])
    await db.updateTable('partnerships').set({ since: '1960' }).execute()
    expect((await indexDifferences(db)).differences.map(({ problem }) => problem)).toContain('day')
    await db.updateTable('authorities').set({ search_version: 0 }).where('id', '=', authorityId).execute()
    await makeIndexCurrent(db)
    expect((await indexDifferences(db)).differences).toEqual([])
  })

  test('another authority finds nothing of it', async () => {
    const { text } = await (await house.as('outsider')).get('/search?q=stalingrad')
    expect(text).toContain('<h1>0 résultat pour «\u00a0stalingrad\u00a0»</h1>')
  })
})
