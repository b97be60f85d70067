import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findConvention } from '../../server/conventions/store.ts'
import { DemoConflict, loadDemo } from '../../server/demo/loadDemo.ts'
import { readDemo } from '../../server/demo/readDemo.ts'
import { createDomain } from '../../server/domains/createDomain.ts'
import { domainReference } from '../../server/domains/referenceStore.ts'
import { removeDomain } from '../../server/domains/removeDomain.ts'
import { listDomains, listMappedDomains } from '../../server/domains/store.ts'
import { lineHash } from '../../server/journal/journal.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'

const by = { accountId: null, at: '2026-11-24T08:00:00.000Z' }
const tables = ['partners', 'partnerships', 'partnership_events', 'partnership_domains', 'people', 'sessions'].concat(
  ['conventions', 'parties', 'convention_domains', 'deliberations', 'authorisations', 'signatures', 'transmissions'],
  ['renewals', 'denunciations', 'non_renewals', 'suspensions', 'successions', 'amendments', 'standing_spans'],
  ['finding_spans', 'journal', 'authorities'],
)

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeEach(async () => {
    house = await makeHouse()
  })
  afterEach(() => house.close())

  test('loads all of it, with a line of the journal for each record', async () => {
    const before = await house.db.selectFrom('journal').select('id').execute()
    expect(await loadDemo(house.db, house.authorityId, by)).toBe('loaded')
    const demo = readDemo()
    for (const table of ['partners', 'partnerships', 'people', 'sessions', 'conventions', 'deliberations'] as const) {
      const rows = await house.db.selectFrom(table).select('id').execute()
      expect([table, rows.length]).toEqual([table, demo[table].length])
    }
    const lines = await house.db.selectFrom('journal').selectAll().orderBy('seq').execute()
    const ofSample = lines.slice(before.length)
    // Documents come only where there is a folder for their bytes.
    const records =
      Object.values({ ...demo, authorities: [], domains: [], mandates: [], documents: [] }).flat().length +
      demo.domains.filter((entry) => 'code' in entry).length +
      demo.deliberations.flatMap(({ authorises }) => authorises).length
    const events = demo.partnerships.flatMap((partnership) => partnership.events)
    expect(ofSample.filter(({ act }) => act === 'create').length).toBe(records)
    expect(ofSample.filter(({ act }) => act === 'hide').length).toBe(1)
    // Where the authority lies.
    expect(ofSample.filter(({ act, record_kind }) => act === 'edit' && record_kind === 'authority').length).toBe(1)
    expect(ofSample.filter(({ act }) => act === 'record-event').length).toBe(events.length)
    expect(ofSample.filter(({ act }) => act === 'record-mandate').length).toBe(demo.mandates.length)
    expect(new Set(ofSample.map(({ account_id, at }) => `${account_id} ${at}`))).toEqual(new Set([`null ${by.at}`]))
    lines.forEach((line, place) => {
      expect(line.previous_hash).toBe(lines[place - 1]?.hash ?? '')
      const { hash, ...said } = line
      expect(hash).toBe(lineHash(said))
    })
  })

  test('one domain of its own, a part of another; a hidden one that stays on what has it', async () => {
    await loadDemo(house.db, house.authorityId, by)
    const domains = await listMappedDomains(house.db, house.authorityId)
    const [agriculture, tourism, wine] = ['agriculture', 'tourism', 'vigne-et-vin'].map((code) =>
      domains.find((one) => one.code === code),
    )
    expect(wine).toMatchObject({ parentId: agriculture!.id, ministryTheme: 'food-and-agriculture', sdgs: [8, 12] })
    expect(domains.filter(({ hidden }) => hidden)).toEqual([tourism])
    const covered = await findConvention(house.db, house.authorityId, 'WEN-2017-1F')
    expect(covered?.domains.map(({ code }) => code)).toContain('tourism')
    const codes = domainReference().themes.map(({ code }) => code)
    for (const entry of readDemo().domains) {
      if ('code' in entry && entry.ministryTheme) expect(codes).toContain(entry.ministryTheme)
    }
  })

  test('a domain that is there already stays, and one that is used is not hidden', async () => {
    const { authorityId } = house
    const own = { code: 'vigne-et-vin', nameFr: 'Climats', nameEn: 'Climats', parent: null, ministryTheme: null }
    await createDomain(house.db, authorityId, { ...own, sdgs: [], purposeCodes: [], note: null }, by)
    const partner = { newName: 'Porto', newCountryCode: 'PT', reference: 'PORTO', domains: ['tourism'] }
    await (await house.as('editor')).post('/partnerships/new').send(partner).expect(303)
    await loadDemo(house.db, authorityId, by)
    const domains = await listMappedDomains(house.db, authorityId)
    expect(domains.find(({ code }) => code === 'vigne-et-vin')?.nameFr).toBe('Climats')
    expect(domains.some(({ hidden }) => hidden)).toBe(false)
  })

  test('loads once, even after half of it was removed', async () => {
    await loadDemo(house.db, house.authorityId, by)
    const loaded = await contentOf(house, ...tables)
    expect(await loadDemo(house.db, house.authorityId, { ...by, at: '2026-12-01T08:00:00.000Z' })).toBe('already')
    expect(await contentOf(house, ...tables)).toEqual(loaded)
    await house.db.deleteFrom('signatures').execute()
    await house.db.deleteFrom('partnership_events').execute()
    const halved = await contentOf(house, ...tables)
    expect(await loadDemo(house.db, house.authorityId, by)).toBe('already')
    expect(await contentOf(house, ...tables)).toEqual(halved)
  })

  test('of two that load it at the same moment one does', async () => {
    const ends = await Promise.all([
      loadDemo(house.db, house.authorityId, by),
      loadDemo(house.db, house.authorityId, by),
    ])
    expect(ends.sort()).toEqual(['already', 'loaded'])
  })

  test('another authority loads its own', async () => {
    await house.accountId('outsider')
    const beaune = await house.db
      .selectFrom('authorities')
      .select('id')
      .where('id', '!=', house.authorityId)
      .executeTakeFirstOrThrow()
    expect(await loadDemo(house.db, beaune.id, by)).toBe('loaded')
    expect(await findConvention(house.db, house.authorityId, 'VOL-2012-1')).toBeNull()
    expect(await loadDemo(house.db, house.authorityId, by)).toBe('loaded')
  })

  test('references that are used already refuse it: nothing is written', async () => {
    const { authorityId } = house
    const partner = { name: 'York', country_code: 'GB', search_text: 'york', sort_key: 'york', created_at: by.at }
    await house.db
      .insertInto('partners')
      .values({ authority_id: authorityId, id: 'own', reference: 'YORK', ...partner })
      .execute()
    await house.db
      .insertInto('deliberations')
      .values({
        authority_id: authorityId,
        id: 'own',
        reference: 'DEL-2012-12-17',
        object: 'À nous',
        search_text: 'a nous',
        created_at: by.at,
      })
      .execute()
    const before = await contentOf(house, ...tables)
    const refused = loadDemo(house.db, authorityId, by)
    await expect(refused).rejects.toThrow(DemoConflict)
    await expect(refused).rejects.toThrow('these references are already used: YORK, DEL-2012-12-17.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a session that the calendar has already stays as it is; a domain that was removed stays away', async () => {
    const { authorityId } = house
    const own = { id: 'own', body: 'council', held_on: '2026-12-14', closes_on: '2026-12-01' } as const
    await house.db
      .insertInto('sessions')
      .values({ authority_id: authorityId, ...own })
      .execute()
    const youth = (await listDomains(house.db, authorityId)).find(({ code }) => code === 'youth')!
    await removeDomain(house.db, authorityId, youth.id, by)
    await loadDemo(house.db, authorityId, by)
    const session = house.db.selectFrom('sessions').selectAll().where('held_on', '=', '2026-12-14')
    expect(await session.execute()).toMatchObject([{ ...own, facts: 'real' }])
    const planned = house.db.selectFrom('deliberations').select('session_id').where('session_on', '=', '2026-12-14')
    expect(await planned.execute()).toEqual([{ session_id: 'own' }])
    const convention = await findConvention(house.db, authorityId, 'VOL-2012-1')
    expect(convention?.domains.map(({ code }) => code)).toEqual(['economy', 'education', 'social'])
  })
})
