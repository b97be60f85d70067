import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { moveSpansOn } from '../../server/conventions/horizon.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { figuresOf, type TableSeen } from './seenFigures.ts'

/** A number and the list that it leads to agree, on any day. */

eachDatabase((_name, makeHouse) => {
  let house: House
  let reader: Agent

  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    reader = await house.as('reader')
  })
  afterAll(() => house.close())

  const tables = async (query = '') => figuresOf((await reader.get(`/figures${query}`).expect(200)).text)

  async function listed(href: string): Promise<number> {
    if (href.startsWith('/conventions')) {
      return (await reader.get(href.replace('/conventions', '/conventions.json')).expect(200)).body.count
    }
    const { text } = await reader.get(href).expect(200)
    return Number(/<h1>(\d+)/.exec(text)?.[1])
  }

  async function expectAgreement(table: TableSeen, every: number): Promise<void> {
    const linked = table.rows.flatMap(({ cells }) => cells).filter(({ href }) => href !== '')
    const some = linked.filter((_, place) => place % every === 0)
    expect(some.length).toBeGreaterThan(0)
    for (const { href, text } of some)
      expect({ href, count: await listed(href) }).toEqual({ href, count: Number(text) })
  }

  test.each([
    ['today', ''],
    ['a day in the past', '?on=2016-06-30'],
    ['a day beyond the status rows', '?on=2050-01-01'],
  ])('on %s', async (_when, query) => {
    const seen = await tables(query)
    await expectAgreement(seen['in-force']!, 31)
    await expectAgreement(seen.renewals!, 11)
    await expectAgreement(seen.continents!, 1)
    await expectAgreement(seen.domains!, 4)
    await expectAgreement(seen.statuses!, 1)
  })

  test('the numbers in force are those of the year’s last day, the last one’s of the day shown', async () => {
    const { rows } = (await tables('?on=2016-06-30'))['in-force']!
    expect(rows[0]!.name).toBe('30 juin 2016')
    expect(rows[0]!.cells[0]!.href).toBe('/conventions?status=in-force&on=2016-06-30')
    expect(rows[1]!.name).toBe('31 décembre 2015')
    expect(rows[1]!.cells[0]!.href).toBe('/conventions?status=in-force&on=2015-12-31')
    expect(rows.at(-1)!.cells[0]!.text).toBe('1')
    expect((await tables())['in-force']!.rows[0]!.cells[0]!.href).toBe('/conventions?status=in-force')
  })

  test('the kinds of a day are all that is in force on it; what is suspended counts apart', async () => {
    const { heads, rows } = (await tables('?on=2026-11-24'))['in-force']!
    const suspended = heads.indexOf('Suspendues') - 1
    expect(suspended).toBeGreaterThan(0)
    for (const { cells } of rows) {
      const [total, ...kinds] = cells.map(({ text }) => Number(text))
      expect(kinds.reduce((sum, count, place) => sum + (place + 1 === suspended ? 0 : count), 0)).toBe(total)
    }
  })

  test('each status counts once: together they are all conventions', async () => {
    const { rows } = (await tables()).statuses!
    const { count } = (await reader.get('/conventions.json').expect(200)).body
    expect(rows.reduce((sum, { cells }) => sum + Number(cells[0]!.text), 0)).toBe(count)
  })

  test('what became of terms is made again where its rows are missing, as after an upgrade', async () => {
    const before = await tables()
    await house.db.deleteFrom('outcome_spans').execute()
    await house.db.updateTable('authorities').set({ spans_until_on: '0001-01-01' }).execute()
    await moveSpansOn(house.deps)
    expect(await tables()).toEqual(before)
  })

  test('a term that lapsed is known from the day after it, and late from the day of the decision', async () => {
    const rows = await house.db.selectFrom('outcome_spans').selectAll().orderBy('term_ends_on').execute()
    const lapsed = rows.find(
      (row) =>
        row.outcome === 'lapsed' &&
        rows.some(
          (late) =>
            late.convention_id === row.convention_id &&
            late.outcome === 'late' &&
            late.term_ends_on === row.term_ends_on,
        ),
    )!
    const day = lapsed.term_ends_on
    const counts = async (on: string) => {
      const query = `endedFrom=${day}&endedTo=${day}&on=${on}`
      return [await listed(`/conventions?outcome=lapsed&${query}`), await listed(`/conventions?outcome=late&${query}`)]
    }
    const late = rows.find((row) => row.convention_id === lapsed.convention_id && row.outcome === 'late')!
    expect(await counts(day)).toEqual([0, 0])
    expect(await counts(lapsed.from_on)).toEqual([1, 0])
    expect(await counts(lapsed.until_on)).toEqual([1, 0])
    expect(await counts(late.from_on)).toEqual([0, 1])
  })

  test('the lists’ own filters say what they narrow, and refuse what is none of them', async () => {
    const { text } = await reader.get('/conventions?outcome=lapsed&endedFrom=2020-01-01&endedTo=2020-12-31').expect(200)
    for (const chip of [
      'Échu sans décision',
      'terme échu à partir du 1er janvier 2020',
      'terme échu jusqu’au 31 décembre 2020',
    ]) {
      expect(text).toContain(chip)
    }
    const wrong = await reader.get('/conventions?outcome=never&endedFrom=2020-02-30').expect(422)
    expect(wrong.text).toContain('2020-02-30')
    const partners = await reader.get('/partners?continent=africa').expect(200)
    expect(partners.text).toContain('2 partenaires')
    expect(partners.text).toMatch(/class="chip"[^>]*>\s*Afrique|Afrique/)
    await reader.get('/partners?continent=atlantis').expect(422)
  })
})
