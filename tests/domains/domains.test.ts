import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['domains', 'domain_parents', 'domain_sdgs', 'domain_purposes', 'journal']
const chess = { code: 'jeu-d-echecs', nameFr: 'Jeu d’échecs', nameEn: 'Chess' }
const mapping = { parent: 'sport', ministryTheme: 'youth', sdgs: ['4', '10'], purposeCodes: ['16065', '11110'] }
/** As the journal has them. */
const unmapped = { parent: null, ministryTheme: null, sdgs: [], purposeCodes: [], note: null }
const mapped = { parent: 'sport', ministryTheme: 'youth', sdgs: [4, 10], purposeCodes: ['11110', '16065'] }

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, (made) => (house = made))

  const saved = (code = chess.code) =>
    house.db
      .selectFrom('domains')
      .selectAll()
      .where('authority_id', '=', house.authorityId)
      .where('code', '=', code)
      .executeTakeFirst()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const add = async (domain: object) => (await house.as('editor')).post('/domains/new').send(domain).expect(303)

  /** A partnership and a convention that cover the domain of education. */
  async function use(): Promise<void> {
    const authority_id = house.authorityId
    const { id: domain_id } = (await saved('education'))!
    const made = { authority_id, created_at: '2026-11-24T09:00:00.000Z' }
    const searched = { search_text: '', sort_key: '' }
    await house.db
      .insertInto('partners')
      .values({ ...made, ...searched, id: 'p', reference: 'YORK', name: 'York', country_code: 'GB' })
      .execute()
    await house.db
      .insertInto('partnerships')
      .values({ ...made, id: 's', reference: 'YORK', partner_id: 'p' })
      .execute()
    await house.db
      .insertInto('conventions')
      .values({
        ...made,
        ...searched,
        id: 'c',
        reference: 'YOR-1F',
        kind: 'framework',
        title: 'Écoles de York',
        start_mode: 'unknown',
        term_mode: 'unknown',
        renewal_mode: 'unknown',
        notice_mode: 'unknown',
        denounceable: 'unknown',
      })
      .execute()
    await house.db.insertInto('partnership_domains').values({ authority_id, partnership_id: 's', domain_id }).execute()
    await house.db.insertInto('convention_domains').values({ authority_id, convention_id: 'c', domain_id }).execute()
  }

  test('the list is in the person’s language, with counts that lead to what they count', async () => {
    await use()
    const reader = await house.as('reader')
    const { text } = await reader.get('/domains').expect(200)
    expect(text).toMatch(/\d+ domaines/)
    expect(text).toContain('Éducation et partenariats scolaires')
    expect(text).toMatch(/href="\/conventions\?domain&#x3D;education" aria-label="1 conventions? du domaine/)
    expect(text).toMatch(/href="\/partnerships\?domain&#x3D;education" aria-label="1 partenariats? du domaine/)
    expect(text).toContain('<a href="/domains/education">')
    expect(text).not.toContain('/domains/new')
    const english = await reader.get('/domains').set('Accept-Language', 'en')
    expect(english.text).toContain('Education and school partnerships')
  })

  test('an editor adds one; the journal has it', async () => {
    const typed = { ...chess, ...mapping, note: 'Le club de la ville' }
    const location = '/domains/jeu-d-echecs'
    await (await house.as('editor')).post('/domains/new').send(typed).expect(303).expect('Location', location)
    expect(await saved()).toMatchObject({
      name_fr: 'Jeu d’échecs',
      name_en: 'Chess',
      sort_key: 'jeu d echecs',
      ministry_theme: 'youth',
      note: 'Le club de la ville',
      hidden: 'no',
      version: 1,
    })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'domain', record_id: (await saved())!.id, act: 'create', before: null })
    expect(JSON.parse(entry.after!)).toEqual({ ...chess, ...mapped, note: 'Le club de la ville' })
    expect((await (await house.as('reader')).get('/domains')).text).toContain('Jeu d’échecs')
  })

  test.each([
    ['no French name', { nameFr: '' }, 'À remplir.'],
    ['no English name', { nameEn: ' ' }, 'À remplir.'],
    ['no code', { code: '' }, 'À remplir.'],
    ['a code with an accent', { code: 'échecs' }, 'De 2 à 40 lettres minuscules'],
    ['a code of one letter', { code: 'e' }, 'De 2 à 40 lettres minuscules'],
    ['a code of 41 letters', { code: 'e'.repeat(41) }, 'De 2 à 40 lettres minuscules'],
    ['a code that is taken', { code: 'Education' }, 'Le code education est déjà pris.'],
    ['a NUL', { nameFr: 'Éch\u0000ecs' }, 'caractère invisible'],
    ['a code that is an address', { code: 'new' }, 'Le code new est déjà pris.'],
    ['a parent of nobody', { parent: 'alchimie' }, 'Choisissez dans la liste.'],
    ['a theme of nobody', { ministryTheme: 'alchimie' }, 'Choisissez dans la liste.'],
    ['an eighteenth goal', { sdgs: ['4', '18'] }, 'n’est pas un des 17 objectifs.'],
    [
      'a purpose code that is in no list',
      { purposeCodes: ['11110', '99999'] },
      'Le code 99999 n’est pas dans la liste',
    ],
    ['10,000 characters', { nameFr: 'é'.repeat(10_000) }, '120 caractères au plus'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const typed = { ...chess, ...wrong }
    const { text } = await browser.post('/domains/new').send(typed).expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain(`value="${typed.nameEn === 'Chess' ? 'Chess' : 'Jeu d’échecs'}"`)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor changes it; the journal has it before and after', async () => {
    await add(chess)
    const browser = await house.as('editor')
    const path = '/domains/jeu-d-echecs/edit'
    expect((await browser.get(path).expect(200)).text).toContain('value="Jeu d’échecs"')
    const draughts = { code: 'jeu-de-dames', nameFr: 'Jeu de dames', nameEn: 'Draughts' }
    await browser
      .post(path)
      .send({ ...draughts, ...mapping, version: '1' })
      .expect(303)
      .expect('Location', '/domains/jeu-de-dames')
    expect(await saved('jeu-de-dames')).toMatchObject({ name_en: 'Draughts', version: 2 })
    const entry = await lastEntry()
    expect([JSON.parse(entry.before!), JSON.parse(entry.after!)]).toEqual([
      { ...chess, ...unmapped },
      { ...draughts, ...mapped, note: null },
    ])
    const again = { ...draughts, parent: '', ministryTheme: '', sdgs: '17', version: '2' }
    await browser.post('/domains/jeu-de-dames/edit').send(again).expect(303)
    const { text } = await browser.get('/domains/jeu-de-dames/history').expect(200)
    expect(text).toContain('Jeunesse')
    expect(text).toContain('4, 10')
    expect((await house.db.selectFrom('domain_parents').selectAll().execute()).length).toBe(0)
  })

  test('a wrong edit keeps what was typed and changes nothing', async () => {
    await add(chess)
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const path = '/domains/jeu-d-echecs/edit'
    const edit = { ...chess, nameEn: 'Chequers', version: '1' }
    for (const wrong of [{ nameFr: '' }, { code: 'education' }, { parent: 'jeu-d-echecs' }, { purposeCodes: ['1'] }]) {
      const { text } = await browser
        .post(path)
        .send({ ...edit, ...wrong })
        .expect(422)
      expect(text).toContain('value="Chequers"')
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two who change it at once: the second sees both, and may save theirs over it', async () => {
    await add(chess)
    const browser = await house.as('editor')
    const path = '/domains/jeu-d-echecs/edit'
    await browser
      .post(path)
      .send({ ...chess, nameFr: 'Échecs', parent: 'sport', version: '1' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post(path)
      .send({ ...chess, nameFr: 'Roi des jeux', version: '1' })
      .expect(409)
    expect(text).toContain('<td>Échecs</td><td><strong>Roi des jeux</strong></td>')
    expect(text).toContain('<td>Sport</td>')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post(path)
      .send({ ...chess, nameFr: 'Roi des jeux', version: '2' })
      .expect(303)
    expect(await saved()).toMatchObject({ name_fr: 'Roi des jeux', version: 3 })
  })

  test('an editor removes it while nothing covers it', async () => {
    await add({ ...chess, ...mapping })
    const browser = await house.as('editor')
    await browser.post('/domains/jeu-d-echecs/remove').expect(303).expect('Location', '/domains')
    expect(await saved()).toBeUndefined()
    expect(JSON.parse((await lastEntry()).before!)).toEqual({ ...chess, ...mapped, note: null })
    await browser.post('/domains/jeu-d-echecs/remove').expect(404)
  })

  test('it stays while something needs it, which is named', async () => {
    await use()
    await add({ ...chess, parent: 'education' })
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post('/domains/education/remove').expect(409)
    expect(text).toContain('3 enregistrements en dépendent.')
    expect(text).toContain('<a href="/partnerships/YORK">Partenariat YORK</a>')
    expect(text).toContain('<a href="/domains/jeu-d-echecs">Domaine Jeu d’échecs</a>')
    expect(text).toContain('<a href="/conventions/YOR-1F">Convention YOR-1F, Écoles de York</a>')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('nobody else writes, and another authority’s administrator finds nothing', async () => {
    await add(chess)
    const outsider = await house.as('outsider')
    for (const [path, body] of [
      ['/domains/jeu-d-echecs/edit', { ...chess, version: '1' }],
      ['/domains/jeu-d-echecs/remove', {}],
      ['/domains/jeu-d-echecs/hide', {}],
      ['/domains/jeu-d-echecs/show', {}],
    ] as const) {
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await outsider.post(path).send(body).expect(404)
      await (await house.as('editor')).post(path.replace('jeu-d-echecs', 'personne')).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await refuses(house, '/domains/new', chess, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, '/domains/new', chess, 'editor', tables)
    await outsider.get('/domains/jeu-d-echecs/edit').expect(404)
    await outsider.get('/domains/jeu-d-echecs').expect(404)
    expect((await outsider.get('/domains')).text).not.toContain('Jeu d’échecs')
    for (const path of ['/domains/new', '/domains/education/edit'])
      await (await house.as('reader')).get(path).expect(403)
  })
})
