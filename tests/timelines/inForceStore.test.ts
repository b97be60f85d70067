import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ConventionFilter, readFilter } from '../../server/conventions/filter.ts'
import { countConventions, listConventionIds } from '../../server/conventions/listStore.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { kinds } from '../../server/rules/facts.ts'
import { inForceOn } from '../../server/timelines/folded.ts'
import { type Grouping, groupings } from '../../server/timelines/group.ts'
import { findInForce } from '../../server/timelines/inForceStore.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

const on = '2026-11-24'
const reach = '2036-12-31'

eachDatabase((_name, makeHouse) => {
  let house: House
  let filterOf: (query: Record<string, string>) => ConventionFilter
  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    const rows = await house.db.selectFrom('partners').select('reference').execute()
    const domains = await house.db.selectFrom('domains').select('code').execute()
    const services = await house.db.selectFrom('conventions').select('service').distinct().execute()
    const words = {
      partners: rows.map(({ reference }) => reference),
      domains: domains.map(({ code }) => code),
      services: services.flatMap(({ service }) => service ?? []),
    }
    filterOf = (query) => {
      const read = readFilter(query, words)
      if (!read.ok) throw new Error('the filter is right')
      return read.value
    }
  })
  afterAll(() => house.close())

  const asked = (query: Record<string, string> = {}, day = on) => ({
    authorityId: house.authorityId,
    filter: filterOf(query),
    on: day < reach ? day : reach,
  })
  const found = (grouping: Grouping, query = {}) => findInForce(house.db, asked(query), grouping, reach)

  test.each(groupings)('by %s, the count on any day is what the list says', async (grouping) => {
    const groups = await found(grouping)
    expect(groups.length).toBeGreaterThan(2)
    const days = ['1901-01-01', '2013-02-28', '2013-03-01', '2018-03-01', on, '2036-12-30', reach, '2500-01-01']
    const inForce = new Map<string, Set<string>>()
    for (const day of days)
      inForce.set(day, new Set(await listConventionIds(house.db, asked({ status: 'in-force' }, day))))
    for (const group of groups.filter(({ key }) => key !== '')) {
      const ids = await listConventionIds(house.db, asked({ [grouping]: group.key }))
      const listed = days.map((day) => [group.key, day, ids.filter((id) => inForce.get(day)!.has(id)).length])
      expect(days.map((day) => [group.key, day, inForceOn(group.changes, day)])).toEqual(listed)
      expect(group.count).toBe(ids.length)
    }
  })

  test('what stands under no name is counted too: every convention is somewhere', async () => {
    const all = await countConventions(house.db, asked())
    for (const grouping of groupings) {
      const counted = (await found(grouping)).reduce((sum, { count }) => sum + count, 0)
      expect(counted).toBeGreaterThanOrEqual(all)
    }
    const unserved = (await found('service')).find(({ key }) => key === '')
    const served = (await found('service')).filter(({ key }) => key !== '')
    expect(unserved!.count + served.reduce((sum, { count }) => sum + count, 0)).toBe(all)
    expect(
      (await found('kind')).map(({ key }) => key).filter((key) => !(kinds as readonly string[]).includes(key)),
    ).toEqual([])
  })

  test('a convention whose parties are no partners of ours stands under none', async () => {
    const { id } = await house.db
      .selectFrom('conventions')
      .select('id')
      .where('authority_id', '=', house.authorityId)
      .where('reference', '=', 'PRA-2026-1F')
      .executeTakeFirstOrThrow()
    const party = house.db.updateTable('parties').where('convention_id', '=', id).where('side', '=', 'partner')
    const before = await found('partner')
    await party.set({ side: 'third', partner_id: null, name: 'Une université' }).execute()
    const after = await found('partner')
    const countOf = (groups: typeof after, key: string) => groups.find((one) => one.key === key)?.count ?? 0
    expect(countOf(after, '')).toBe(countOf(before, '') + 1)
  })

  test('under a filter, only what it lets through on the day asked', async () => {
    const queries: Record<string, string>[] = [
      { status: 'denounced' },
      { q: 'volgograd' },
      { partner: 'VOLGOGRAD', kind: 'framework' },
    ]
    for (const query of queries) {
      const passing = new Set(await listConventionIds(house.db, asked(query)))
      expect(passing.size).toBeGreaterThan(0)
      for (const group of await found('kind', query)) {
        const list = asked({ kind: group.key, status: 'in-force' }, '2014-06-01')
        const then = (await listConventionIds(house.db, list)).filter((id) => passing.has(id))
        expect([group.key, inForceOn(group.changes, '2014-06-01')]).toEqual([group.key, then.length])
      }
    }
    expect(await found('partner', { q: 'atlantide' })).toEqual([])
  })
})
