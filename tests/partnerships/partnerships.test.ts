import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aConvention, aPartner } from './someConvention.ts'

const tables = ['partnerships', 'partners', 'partnership_domains', 'journal']
const jumelage = {
  partner: 'VOLGOGRAD',
  kind: 'twinning',
  since: '1959',
  sinceNote: 'Serment signé à Dijon',
  domains: ['education', 'languages'],
  note: 'Premier jumelage avec l’Union soviétique.',
  source: 'Délibération du 17 décembre 2012',
  reference: 'jum-vol',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, async (made) => {
    house = made
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
  })

  const saved = () => house.db.selectFrom('partnerships').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const add = async (body: object) => (await house.as('editor')).post('/partnerships/new').send(body).expect(303)
  const read = async (path: string) => (await (await house.as('reader')).get(path).expect(200)).text

  test('an editor records one with a partner that is there; the journal has it', async () => {
    const browser = await house.as('editor')
    const form = await browser.get('/partnerships/new?partner=VOLGOGRAD').expect(200)
    expect(form.text).toContain('<option value="VOLGOGRAD" selected>Volgograd (Russie)</option>')
    expect(form.text).toContain('value="VOLGOGRAD"')
    const { headers } = await browser.post('/partnerships/new').send(jumelage).expect(303)
    expect(headers.location).toBe('/partnerships/JUM-VOL')
    const partnership = await saved()
    expect(partnership).toMatchObject({ reference: 'JUM-VOL', kind: 'twinning', since: '1959', version: 1 })
    expect(await house.db.selectFrom('partnership_domains').select('domain_id').execute()).toHaveLength(2)
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'partnership', record_id: partnership.id, act: 'create', before: null })
    expect(JSON.parse(entry.after!)).toMatchObject({ partner: 'VOLGOGRAD', domains: ['education', 'languages'] })
  })

  test('its record tells it whole', async () => {
    await add(jumelage)
    const text = await read('/partnerships/JUM-VOL')
    expect(text).toContain('<h1>Volgograd</h1>')
    expect(text).toContain('Jumelage depuis 1959, actif.')
    expect(text).toContain('Éducation et partenariats scolaires')
    expect(text).toContain('Serment signé à Dijon')
    expect(text).toContain('Premier jumelage avec l’Union soviétique.')
    expect(text).toContain('Aucune convention n’est enregistrée avec Volgograd.')
    expect(text).not.toContain('/edit')
    expect(text).not.toContain('/conventions/new')
  })

  test('its conventions are shown with their standing on the day shown, and their deliberations', async () => {
    await add(jumelage)
    await aConvention(house, 'VOL-2012-1', 'Convention de coopération', 'partner-VOLGOGRAD')
    const voted = await read('/partnerships/JUM-VOL')
    expect(voted).toContain('1 convention')
    expect(voted).toContain('<a href="/conventions/VOL-2012-1">Convention de coopération</a>')
    expect(voted).toContain('votée</span>')
    expect(voted).toContain('<a href="/deliberations/DEL-VOL-2012-1">Délibération sur Convention de coopération</a>')
    const before = await read('/partnerships/JUM-VOL?on=2012-12-16')
    expect(before).toContain('projet</span>')
    expect(before).toContain('17 décembre 2012</time> (après le jour montré)')
  })

  test('nothing but the partner is needed: what nobody knows is told', async () => {
    await add({ partner: 'VOLGOGRAD' })
    const text = await read('/partnerships/VOLGOGRAD')
    expect(text).toContain('Partenariat de nature inconnue depuis un jour inconnu, actif.')
    expect((await saved()).since).toBeNull()
    await add({ partner: 'VOLGOGRAD' })
    expect((await saved()).reference).toBe('VOLGOGRAD-2')
  })

  test('before it began, its record says so', async () => {
    await add(jumelage)
    expect(await read('/partnerships/JUM-VOL?on=1958-12-31')).toContain(
      'Jumelage qui commence en 1959, après le jour montré',
    )
    expect(await read('/partnerships/JUM-VOL?on=1959-01-01')).toContain('Jumelage depuis 1959')
  })

  test('a new partner comes along in the same form', async () => {
    const york = {
      partner: '',
      newName: 'York',
      newCountryCode: 'GB',
      newOwnName: 'York',
      newOwnLanguage: 'en',
      kind: 'twinning',
    }
    const { headers } = await add(york)
    expect(headers.location).toBe('/partnerships/YORK')
    const partner = await house.db
      .selectFrom('partners')
      .selectAll()
      .where('reference', '=', 'YORK')
      .executeTakeFirstOrThrow()
    expect(partner).toMatchObject({
      name: 'York',
      country_code: 'GB',
      own_language: 'en',
      authority_id: house.authorityId,
    })
    expect((await saved()).partner_id).toBe(partner.id)
    const acts = await house.db
      .selectFrom('journal')
      .select(['record_kind', 'act'])
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(acts).toEqual([
      { record_kind: 'partnership', act: 'create' },
      { record_kind: 'partner', act: 'create' },
    ])
  })

  test.each([
    ['no partner', { partner: '' }, 'Choisissez un partenaire, ou donnez le nom du nouveau.'],
    ['a partner of nobody', { partner: 'ATLANTIS' }, 'Choisissez dans la liste.'],
    ['two partners', { newName: 'York', newCountryCode: 'GB' }, 'gardez l’un des deux'],
    ['a new partner without a country', { partner: '', newName: 'York' }, 'À remplir.'],
    ['a country that is none', { partner: '', newName: 'York', newCountryCode: 'ZZ' }, 'Choisissez dans la liste.'],
    ['a kind that is none', { kind: 'marriage' }, 'Choisissez dans la liste.'],
    ['an impossible day', { since: '30/02/1959' }, 'n’est ni un jour, ni un mois, ni une année'],
    ['a domain of nobody', { domains: ['alchemy'] }, 'Choisissez dans la liste.'],
    ['a wrong reference', { reference: 'J' }, 'De 2 à 40 lettres capitales'],
    ['a note of 5,001 characters', { note: 'é'.repeat(5001) }, '5000 caractères au plus'],
    ['a NUL', { sinceNote: 'ser\u0000ment' }, 'caractère invisible'],
  ])('%s is refused; what was typed stays, of the partner too', async (_case, wrong, sentence) => {
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const typed = { ...jumelage, newOwnName: 'Йорк', ...wrong }
    const { text } = await browser.post('/partnerships/new').send(typed).expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="Йорк"')
    expect(text).toContain('value="Délibération du 17 décembre 2012"')
    expect(text).toMatch(/value="languages"( checked)?/)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a reference that is taken is refused on its field, and the new partner is not recorded either', async () => {
    await add(jumelage)
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const york = { partner: '', newName: 'York', newCountryCode: 'GB', reference: 'JUM-VOL' }
    const { text } = await browser.post('/partnerships/new').send(york).expect(422)
    expect(text).toContain('La référence JUM-VOL est déjà prise.')
    expect(text).toContain('value="York"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor changes it; the journal has it before and after', async () => {
    await add(jumelage)
    const browser = await house.as('editor')
    const path = '/partnerships/JUM-VOL/edit'
    const form = await browser.get(path).expect(200)
    expect(form.text).toContain('value="1959"')
    expect(form.text).toContain('value="education" checked')
    const edit = { ...jumelage, since: 'juin 1959', domains: ['youth'], kind: '', version: '1' }
    await browser.post(path).send(edit).expect(303).expect('Location', '/partnerships/JUM-VOL')
    expect(await saved()).toMatchObject({ since: '1959-06', kind: null, version: 2 })
    const entry = await lastEntry()
    expect(JSON.parse(entry.before!)).toMatchObject({ since: '1959', domains: ['education', 'languages'] })
    expect(JSON.parse(entry.after!)).toMatchObject({ since: '1959-06', domains: ['youth'] })
    expect(await read('/partnerships/JUM-VOL')).toContain('depuis juin 1959')
  })

  test('a wrong edit keeps what was typed and changes nothing', async () => {
    await add(jumelage)
    await add({ partner: 'VOLGOGRAD', reference: 'AUTRE' })
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const edit = { ...jumelage, sinceNote: 'Premiers contacts', version: '1' }
    for (const wrong of [{ partner: '' }, { reference: 'AUTRE' }, { since: 'jadis' }]) {
      const { text } = await browser
        .post('/partnerships/JUM-VOL/edit')
        .send({ ...edit, ...wrong })
        .expect(422)
      expect(text).toContain('value="Premiers contacts"')
      expect(text).toContain('name="version" value="1"')
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two who change it at once: the second sees both, and may save theirs over it', async () => {
    await add(jumelage)
    const browser = await house.as('editor')
    const path = '/partnerships/JUM-VOL/edit'
    await browser
      .post(path)
      .send({ ...jumelage, since: '1958', version: '1' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const theirs = { ...jumelage, since: 'juin 1960', domains: ['youth'], version: '1' }
    const { text } = await browser.post(path).send(theirs).expect(409)
    expect(text).toContain('<td>1958</td><td><strong>juin 1960</strong></td>')
    expect(text).toContain('<input type="hidden" name="domains" value="youth">')
    expect(text).toContain('<input type="hidden" name="version" value="2">')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post(path)
      .send({ ...theirs, version: '2' })
      .expect(303)
    expect(await saved()).toMatchObject({ since: '1960-06', version: 3 })
  })

  test('an editor removes it with its events; the journal keeps what it was', async () => {
    await add(jumelage)
    const browser = await house.as('editor')
    await browser.post('/partnerships/JUM-VOL/events/new').send({ kind: 'suspended', happenedOn: '2022' }).expect(303)
    await browser.post('/partnerships/JUM-VOL/remove').expect(303).expect('Location', '/partnerships')
    expect(await contentOf(house, 'partnerships', 'partnership_events', 'partnership_domains')).toEqual([[], [], []])
    const { before } = await lastEntry()
    expect(JSON.parse(before!)).toMatchObject({ reference: 'JUM-VOL', events: [{ kind: 'suspended' }] })
    await browser.post('/partnerships/JUM-VOL/remove').expect(404)
  })

  test('the last partnership with a partner stays while there are conventions with it', async () => {
    await add(jumelage)
    await aConvention(house, 'VOL-2012-1', 'Convention de coopération', 'partner-VOLGOGRAD')
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post('/partnerships/JUM-VOL/remove').expect(409)
    expect(text).toContain('1 convention en dépend.')
    expect(text).toContain('<a href="/conventions/VOL-2012-1">Convention VOL-2012-1, Convention de coopération</a>')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await add({ partner: 'VOLGOGRAD' })
    await browser.post('/partnerships/JUM-VOL/remove').expect(303)
  })

  test('nobody else writes, and another authority’s administrator finds nothing', async () => {
    await add(jumelage)
    const outsider = await house.as('outsider')
    const editor = await house.as('editor')
    for (const [path, body] of [
      ['/partnerships/JUM-VOL/edit', { ...jumelage, version: '1' }],
      ['/partnerships/JUM-VOL/remove', {}],
    ] as const) {
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await outsider.post(path).send(body).expect(404)
      await editor.post(path.replace('JUM-VOL', 'PERSONNE')).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await refuses(house, '/partnerships/new', jumelage, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, '/partnerships/new', jumelage, 'editor', tables)
    for (const path of ['/partnerships/JUM-VOL', '/partnerships/JUM-VOL/edit']) await outsider.get(path).expect(404)
    for (const path of ['/partnerships/new', '/partnerships/JUM-VOL/edit']) {
      await (await house.as('reader')).get(path).expect(403)
    }
    expect((await outsider.post('/partnerships/new').send(jumelage).expect(422)).text).toContain(
      'Choisissez dans la liste.',
    )
  })
})
