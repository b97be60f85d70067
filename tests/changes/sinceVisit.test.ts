import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { recordVisit } from '../../server/changes/recordVisit.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse({ now: '2026-11-20T09:00:00.000Z' })
  })
  afterAll(() => house.close())

  test('the visit before is kept all day, moves on with the day, and not back', async () => {
    const visitor = { authorityId: house.authorityId, accountId: await house.accountId('reader') }
    const visit = (day: string) => recordVisit(house.db, visitor, day)
    expect(await visit('2026-11-20')).toBeNull()
    expect(await visit('2026-11-20')).toBeNull()
    expect(await visit('2026-11-24')).toBe('2026-11-20')
    expect(await visit('2026-11-24')).toBe('2026-11-20')
    expect(await visit('2026-11-22')).toBe('2026-11-20')
    const both = await Promise.all([visit('2026-11-25'), visit('2026-11-25')])
    expect(both).toEqual(['2026-11-24', '2026-11-24'])
  })

  test('the home page tells what changed since the last visit, all day long, and never on another day shown', async () => {
    await loadDemo(house.db, house.authorityId, { accountId: null, at: '2026-11-26T08:00:00.000Z' })
    const editor = await house.as('editor')
    const part = async (now: string, path = '/') => {
      house.clock.set(now)
      const { text } = await editor.get(path).expect(200)
      return /<section class="recent since"[\s\S]*?<\/section>/.exec(text)?.[0].replaceAll('\u00a0', ' ') ?? null
    }
    expect(await part('2026-11-26T09:00:00.000Z')).toBeNull()
    const many = await part('2026-11-29T09:00:00.000Z')
    expect(many).toContain('le 26 novembre 2026, il y a 3 jours')
    expect(many).toMatch(/href="\/changes\?from&#x3D;2026-11-26#changes-recorded">\d+ écritures enregistrées/)
    expect(many).toContain('href="/changes?from&#x3D;2026-11-26">Tout voir')
    expect(await part('2026-11-29T20:00:00.000Z', '/?on=2015-10-01')).toBeNull()
    expect(await part('2026-11-29T21:00:00.000Z')).toBe(many)
    const partner = { name: 'Ourense', countryCode: 'ES', reference: 'OURENSE' }
    await editor.post('/partners/new').send(partner).expect(303)
    // A new day where the authority is, an hour before it is one in Greenwich.
    const one = await part('2026-11-29T23:30:00.000Z')
    expect(one).toContain('<a href="/partners/OURENSE">Ourense</a>')
    expect(one).toContain('Karim Haddad a enregistré le partenaire')
  }, 20_000)
})
