import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rewriteSpans } from '../../server/conventions/rewriteSpans.ts'
import { linkOf } from '../../server/map/link.ts'
import { findAuthorityPlace, findMapPartners } from '../../server/map/store.ts'
import { aConvention, aPartner } from '../partnerships/someConvention.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    const add = async (path: string, body: object) => (await house.as('editor')).post(path).send(body).expect(303)
    await add('/partners/new', { name: 'Volgograd', countryCode: 'RU', latitude: '48,71', longitude: '44,51' })
    await add('/partners/new', { name: 'Ailleurs', countryCode: 'FJ' })
    await add('/partnerships/new', { partner: 'VOLGOGRAD', kind: 'twinning', since: '1959', domains: ['culture'] })
    const { id } = (await findMapPartners(house.db, asked())).find(({ reference }) => reference === 'VOLGOGRAD')!
    await aConvention(house, 'VOL-1', 'Une convention', id)
    await aConvention(house, 'VOL-2', 'Une autre', id)
    // Signed on a day of 2013, and without a term: in force from then on.
    await signed('VOL-1', '2013-03-02')
    await house.db.transaction().execute((trx) => rewriteSpans(trx, house.authorityId, 'all'))
  })
  afterAll(() => house.close())

  const asked = (more: { on?: string; domains?: string[] } = {}) => ({
    authorityId: house.authorityId,
    on: '2026-11-24',
    domains: [],
    ...more,
  })

  async function signed(reference: string, on: string): Promise<void> {
    const own = { authority_id: house.authorityId, convention_id: `convention-${reference}` }
    for (const party of [`own-${reference}`, `party-${reference}`]) {
      await house.db
        .insertInto('signatures')
        .values({
          ...own,
          id: `signed-${party}`,
          party_id: party,
          signed_on: on,
          entered_at: '2026-11-24T09:00:00.000Z',
        })
        .execute()
    }
    const domain = await house.db
      .selectFrom('domains')
      .select('id')
      .where('authority_id', '=', house.authorityId)
      .where('code', '=', 'education')
      .executeTakeFirstOrThrow()
    await house.db
      .insertInto('convention_domains')
      .values({ ...own, domain_id: domain.id })
      .execute()
  }

  const volgograd = async (more: Parameters<typeof asked>[0] = {}) =>
    (await findMapPartners(house.db, asked(more))).find(({ reference }) => reference === 'VOLGOGRAD')!

  test('each partner comes with its place, its partnerships and its conventions of the day', async () => {
    const partner = await volgograd()
    expect(partner.place!.latitude).toBeCloseTo(48.71, 4)
    expect(partner.partnerships).toMatchObject([{ reference: 'VOLGOGRAD', since: '1959' }])
    expect(partner.conventionCount).toBe(2)
    const other = (await findMapPartners(house.db, asked())).find(({ reference }) => reference === 'AILLEURS')!
    expect(other).toMatchObject({ place: null, partnerships: [], conventions: [], conventionCount: 0 })
  })

  test('its statuses are those of the list of conventions, on any day', async () => {
    for (const on of ['2026-11-24', '2013-03-01', '2013-03-03', '1958-01-01']) {
      const { text } = await (await house.as('reader')).get(`/conventions.json?partner=VOLGOGRAD&on=${on}`).expect(200)
      const items: { standing: { status: string } }[] = JSON.parse(text).items
      const { conventions } = await volgograd({ on })
      expect([...conventions].sort()).toEqual(items.map(({ standing }) => standing.status).sort())
    }
  })

  test('an amendment is counted, and says nothing of the link', async () => {
    await house.db.updateTable('conventions').set({ kind: 'amendment' }).where('reference', '=', 'VOL-1').execute()
    const partner = await volgograd()
    expect(partner).toMatchObject({ conventionCount: 2, conventions: ['voted'] })
    expect(linkOf(partner, '2026-11-24')).toBe('voted')
    await house.db.updateTable('conventions').set({ kind: 'framework' }).where('reference', '=', 'VOL-1').execute()
  })

  test('by domain, partners of it stay, and the conventions of it', async () => {
    expect(await findMapPartners(house.db, asked({ domains: ['culture'] }))).toMatchObject([
      { reference: 'VOLGOGRAD', conventionCount: 0 },
    ])
    expect(await findMapPartners(house.db, asked({ domains: ['education'] }))).toMatchObject([
      { reference: 'VOLGOGRAD', conventionCount: 1 },
    ])
    expect(await findMapPartners(house.db, asked({ domains: ['sport'] }))).toEqual([])
  })

  test('another authority has partners and a place of its own', async () => {
    await house.accountId('outsider')
    const { id } = await house.db
      .selectFrom('authorities')
      .select('id')
      .where('siren', '=', '212100549')
      .executeTakeFirstOrThrow()
    expect(await findMapPartners(house.db, { ...asked(), authorityId: id })).toEqual([])
    await house.db.updateTable('authorities').set({ latitude: 47.02, longitude: 4.84 }).where('id', '=', id).execute()
    expect(await findAuthorityPlace(house.db, id)).toEqual({ latitude: 47.02, longitude: 4.84 })
    expect(await findAuthorityPlace(house.db, house.authorityId)).toBeNull()
    await aPartner(house, { reference: 'SEUL', name: 'Seul' })
    expect(await findMapPartners(house.db, { ...asked(), authorityId: id })).toEqual([])
  })
})
