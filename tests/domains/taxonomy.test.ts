import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type supertest from 'supertest'
import { readDomainFilter } from '../../server/domains/filter.ts'
import { makeMappingsCurrent } from '../../server/domains/makeMappingsCurrent.ts'
import { domainReference } from '../../server/domains/referenceStore.ts'
import { listMappedDomains } from '../../server/domains/store.ts'
import { ancestorsOf, isInCircle, possibleParents } from '../../server/domains/tree.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'

const tables = ['domains', 'domain_parents', 'domain_sdgs', 'domain_purposes', 'journal']
const { domains, themes, sdgs, purposes } = domainReference()

test('the reference holds together: every usual domain is mapped to what is in the lists', () => {
  expect(sdgs.map(({ code }) => code)).toEqual(Array.from({ length: 17 }, (_, place) => String(place + 1)))
  for (const { code, ministryTheme, sdgs: goals, purposeCodes } of domains) {
    expect([code, goals.length > 0]).toEqual([code, true])
    if (ministryTheme) expect(themes.map((one) => one.code)).toContain(ministryTheme)
    for (const goal of goals) expect(sdgs.map((one) => one.code)).toContain(String(goal))
    for (const purpose of purposeCodes) expect(purposes.map((one) => one.code)).toContain(purpose)
  }
  expect(domains.filter(({ ministryTheme }) => ministryTheme !== null).length).toBeGreaterThan(15)
  for (const { nameFr, nameEn } of [...themes, ...sdgs, ...purposes]) expect(nameFr && nameEn).toBeTruthy()
})

test('a domain may become a part of any but itself and its own parts', () => {
  const tree = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: null },
  ]
  expect(ancestorsOf(tree, 'c').map(({ id }) => id)).toEqual(['b', 'a'])
  expect(possibleParents(tree, 'a').map(({ id }) => id)).toEqual(['d'])
  expect(possibleParents(tree, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  expect(possibleParents(tree, null)).toEqual(tree)
  expect(isInCircle(tree, 'c')).toBe(false)
  const round = [{ id: 'a', parentId: 'c' }, ...tree.slice(1)]
  for (const id of ['a', 'b', 'c']) expect(isInCircle(round, id)).toBe(true)
  expect(isInCircle(round, 'd')).toBe(false)
})

test('an address that cannot be read says which part of it', () => {
  for (const [name, query] of [
    ['theme', { theme: 'alchimie' }],
    ['sdg', { sdg: '0' }],
    ['shown', { shown: 'lost' }],
    ['sort', { sort: 'mayor' }],
    ['page', { page: '0' }],
  ] as const) {
    const read = readDomainFilter(query, ['youth'])
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([name])
  }
})

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: supertest.Agent
  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
  })
  afterAll(() => house.close())

  const post = (path: string, body: object = {}) => editor.post(path).send(body)
  const page = async (path: string) => (await editor.get(path).expect(200)).text
  const all = () => listMappedDomains(house.db, house.authorityId)
  const domain = async (code: string) => (await all()).find((one) => one.code === code)!
  const lines = () => house.db.selectFrom('journal').selectAll().orderBy('seq').execute()
  const add = (code: string, more: object = {}) =>
    post('/domains/new', { code, nameFr: `Domaine ${code}`, nameEn: `Domain ${code}`, ...more }).expect(303)

  test('a new authority has the usual domains with their mappings', async () => {
    expect(await domain('education')).toMatchObject({
      ministryTheme: 'education',
      sdgs: [4],
      purposeCodes: ['11110', '11220', '11260', '11320'],
      parentId: null,
      hidden: false,
    })
    expect((await domain('languages')).ministryTheme).toBeNull()
    const text = await page('/domains/education')
    for (const shown of [
      'Éducation et partenariats scolaires',
      'Education and school partnerships',
      'Éducation, formation professionnelle, enseignement supérieur, recherche et innovation',
      'Appel à projets généraliste 2022-2024',
      '4 – Éducation de qualité',
      '11220 – Enseignement primaire',
      'Aucune convention',
      'Aucun partenariat',
    ]) {
      expect(text).toContain(shown)
    }
    const english = (await editor.get('/domains/education').set('Accept-Language', 'en')).text
    expect(english).toContain('4 – Quality education')
    expect(english).toContain('11220 – Primary education')
  })

  test('one that stood before there were mappings gets them once, with a line of the journal each', async () => {
    const { authorityId, db } = house
    const edited = await domain('sport')
    await db.deleteFrom('domain_sdgs').where('authority_id', '=', authorityId).execute()
    await db.deleteFrom('domain_purposes').where('authority_id', '=', authorityId).execute()
    await db.updateTable('domains').set({ ministry_theme: null }).where('authority_id', '=', authorityId).execute()
    await db.updateTable('domains').set({ ministry_theme: 'youth' }).where('id', '=', edited.id).execute()
    await db.updateTable('authorities').set({ mapping_version: 0 }).where('id', '=', authorityId).execute()
    const before = await lines()
    await makeMappingsCurrent(db, '2026-11-25T03:00:00.000Z')
    expect(await domain('education')).toMatchObject({ ministryTheme: 'education', sdgs: [4], version: 2 })
    // What people have mapped themselves stays.
    expect(await domain('sport')).toMatchObject({ ministryTheme: 'youth', sdgs: [], version: 1 })
    const written = (await lines()).slice(before.length)
    expect(written.length).toBe(domains.length - 1)
    expect(new Set(written.map(({ account_id, act }) => `${account_id} ${act}`))).toEqual(new Set(['null edit']))
    const after = await contentOf(house, ...tables)
    await makeMappingsCurrent(db, '2026-11-26T03:00:00.000Z')
    expect(await contentOf(house, ...tables)).toEqual(after)
    expect(await page('/domains/education/history')).toContain('4')
  })

  test('a circle of parents is refused', async () => {
    await add('un')
    await add('deux', { parent: 'un' })
    await add('trois', { parent: 'deux' })
    expect(await page('/domains/un/edit')).not.toContain('<option value="trois"')
    const before = await contentOf(house, ...tables)
    const { version } = await domain('un')
    const typed = { code: 'un', nameFr: 'Premier', nameEn: 'First', version }
    for (const parent of ['un', 'deux', 'trois']) {
      const { text } = await post('/domains/un/edit', { ...typed, parent }).expect(422)
      expect(text).toContain('Un domaine ne peut faire partie de lui-même')
      expect(text).toContain('value="Premier"')
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
    expect(await page('/domains/deux')).toContain('<a href="/domains/trois">Domaine trois</a>')
    expect(await page('/domains/deux')).toContain('<a href="/domains/un">Domaine un</a>')
  })

  test('two edits that would close a circle together: one of them is refused', async () => {
    await add('nord')
    await add('sud')
    const edit = (code: string, parent: string) =>
      post(`/domains/${code}/edit`, { code, nameFr: code, nameEn: code, parent, version: '1' })
    const ends = await Promise.all([edit('nord', 'sud'), edit('sud', 'nord')])
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await all()).filter(({ id }, _place, list) => isInCircle(list, id))).toEqual([])
  })

  test('a hidden domain is offered no more, stays on its records, and can be offered again', async () => {
    await add('fanfare')
    await add('lutherie')
    const partner = { newName: 'Crémone', newCountryCode: 'IT', domains: ['fanfare'] }
    await post('/partnerships/new', { reference: 'CREMONE', ...partner }).expect(303)
    const count = (await lines()).length
    for (const code of ['fanfare', 'lutherie']) {
      for (const _twice of [1, 2]) {
        await post(`/domains/${code}/hide`).expect(303).expect('Location', `/domains/${code}`)
      }
    }
    const written = (await lines()).slice(count)
    expect(written.map(({ act }) => act)).toEqual(['hide', 'hide'])
    expect(JSON.parse(written[0]!.after!)).toEqual({ nameFr: 'Domaine fanfare', hidden: true })
    expect((await domain('fanfare')).hidden).toBe(true)

    // Forms: not offered, but kept where the record has it.
    for (const form of ['/partnerships/new', '/conventions/new']) {
      expect(await page(form)).not.toMatch(/value="(fanfare|lutherie)"/)
    }
    expect(await page('/partnerships/CREMONE/edit')).toContain('value="fanfare" checked')
    expect(await page('/partnerships/CREMONE/edit')).not.toContain('value="lutherie"')
    expect(await page('/partnerships/CREMONE')).toContain('Domaine fanfare')
    // Filters: as long as a record of the list has it.
    expect(await page('/partnerships')).toContain('<option value="fanfare"')
    expect(await page('/partnerships')).not.toContain('value="lutherie"')
    expect(await page('/conventions')).not.toMatch(/value="(fanfare|lutherie)"/)
    // An address that was kept still works.
    expect(await page('/partnerships?domain=lutherie')).toContain('<option value="lutherie" selected')
    expect(await page('/conventions?domain=fanfare')).toContain('<option value="fanfare" selected')

    // The list says so, with the way to them.
    const list = await page('/domains')
    expect(list).not.toContain('Domaine fanfare')
    expect(list).toContain('2 domaines masqués ne sont pas montrés. <a href="/domains?shown&#x3D;hidden">')
    const hidden = await page('/domains?shown=hidden')
    expect(hidden).toContain('<h1>2 domaines</h1>')
    expect(hidden).toContain('Domaine fanfare')
    expect(await page('/domains/fanfare')).toContain('les formulaires ne le proposent plus')

    await post('/domains/fanfare/show').expect(303)
    expect((await lines()).at(-1)).toMatchObject({ act: 'show', record_kind: 'domain' })
    expect(await page('/conventions/new')).toContain('value="fanfare"')
    expect(await page('/domains/fanfare/history')).toContain('a masqué')
    expect(await page('/domains')).toContain('1 domaine masqué n’est pas montré.')
    await post('/domains/personne/hide').expect(404)
  })

  test('an edit of a hidden domain leaves it hidden, and hiding makes no edit stale', async () => {
    await add('cirque')
    await post('/domains/cirque/hide').expect(303)
    await post('/domains/cirque/edit', { code: 'cirque', nameFr: 'Cirque', nameEn: 'Circus', version: '1' }).expect(303)
    expect(await domain('cirque')).toMatchObject({ nameFr: 'Cirque', hidden: true, version: 2 })
  })

  test('the list is filtered by words, theme and goal, sorted, and leads on', async () => {
    const titles = async (query: string) => {
      const text = await page(`/domains?${query}`)
      return [...text.matchAll(/<th scope="row" role="rowheader"><a href="\/domains\/([^"]*)"/g)].map(
        ([, code]) => code,
      )
    }
    expect(await titles('theme=health')).toEqual(['health'])
    expect(await titles('sdg=7&sdg=14')).toEqual(['biodiversity', 'energy'])
    expect(await titles('sdg=14&sort=-name')).toEqual(['biodiversity'])
    expect(await titles('q=11330')).toEqual(['vocational-training'])
    expect(await titles('q=pandemies+sante')).toEqual(['health'])
    expect(await titles('theme=none&sdg=16')).toEqual(['citizen-exchanges', 'remembrance'])
    expect((await titles('sort=-partnerships'))[0]).toBe('fanfare')
    const text = await page('/domains?sdg=14')
    expect(text).toContain('14 – Vie aquatique"')
    expect(text).toMatch(/Le filtre en cache \d+ autres\./)
    expect(await page('/domains?q=fanfare')).toContain('<a class="verb" href="/partnerships?domain&#x3D;fanfare">')
    expect(await page('/domains?q=atlantide')).toContain('Aucun domaine ne répond à ce filtre.')
    expect((await editor.get('/domains?sdg=18').expect(422)).text).toContain('Filtre incompris')
  })
})
