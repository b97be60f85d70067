import { expect, test } from '@jest/globals'
import { aConvention } from '../partnerships/someConvention.ts'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { volgograd } from './volgograd.ts'

const tables = ['partners', 'journal']

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, (made) => (house = made))

  const saved = () => house.db.selectFrom('partners').selectAll().executeTakeFirstOrThrow()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const add = async (partner: object) => (await house.as('editor')).post('/partners/new').send(partner).expect(303)

  test('an editor records a partner; the journal has it', async () => {
    await (await house.as('editor'))
      .post('/partners/new')
      .send(volgograd)
      .expect(303)
      .expect('Location', '/partners/VOLGOGRAD')
    const partner = await saved()
    expect(partner).toMatchObject({
      authority_id: house.authorityId,
      reference: 'VOLGOGRAD',
      own_name: 'Волгоград',
      own_language: 'ru',
      country_code: 'RU',
      website: 'https://www.volgadmin.ru/d',
      wikidata_id: 'Q914',
      note: 'Ville héros.\nPremier jumelage avec l’Union soviétique.',
      sort_key: 'volgograd',
      version: 1,
    })
    expect(partner.latitude).toBeCloseTo(48.71, 4)
    expect(partner.longitude).toBeCloseTo(44.51, 4)
    for (const word of ['волгоград', 'stalingrad', 'russie', 'russia']) expect(partner.search_text).toContain(word)
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'partner', record_id: partner.id, act: 'create', before: null })
    expect(entry.account_id).toBe(await house.accountId('editor'))
    expect(JSON.parse(entry.after!)).toMatchObject({ reference: 'VOLGOGRAD', latitude: 48.71 })
  })

  test('a name and a country are enough; the reference is made from the name, and another where it is taken', async () => {
    const reggio = { name: 'Reggio d’Émilie', countryCode: 'IT' }
    await add(reggio)
    const second = await (await house.as('editor')).post('/partners/new').send(reggio)
    expect(second.headers.location).toBe('/partners/REGGIO-D-EMILIE-2')
    const { text } = await (await house.as('reader')).get('/partners/REGGIO-D-EMILIE').expect(200)
    expect(text).toContain('Reggio d’Émilie')
    expect(text).toContain('non renseigné')
    expect(text).toContain('Aucun partenariat n’est enregistré avec ce partenaire.')
    expect(text).not.toContain('/edit"')
  })

  test('its record shows what it is, its own name in its own script', async () => {
    await add({ ...volgograd, ownName: 'الخليل', ownLanguage: 'ar' })
    const { text } = await (await house.as('editor')).get('/partners/VOLGOGRAD').expect(200)
    expect(text).toContain('<bdi class="own" lang="ar" dir="rtl">الخليل</bdi>')
    expect(text).toContain('48,71° de latitude, 44,51° de longitude')
    expect(text).toContain('href="https://www.wikidata.org/wiki/Q914"')
    expect(text).toContain('href="/partners/VOLGOGRAD/edit"')
    await add({ name: 'Mayence', nameEn: 'Mainz', countryCode: 'DE' })
    const english = await (await house.as('reader')).get('/partners/MAYENCE').set('Accept-Language', 'en').expect(200)
    expect(english.text).toContain('<h1>Mainz</h1>')
    expect(english.text).toContain('Germany')
  })

  test.each([
    ['no name', { name: '' }, 'À remplir.'],
    ['a name of 121 characters', { name: 'é'.repeat(121) }, '120 caractères au plus'],
    ['a NUL', { ownName: 'Волго\u0000град' }, 'caractère invisible'],
    ['no country', { countryCode: '' }, 'À remplir.'],
    ['a country that is none', { countryCode: 'ZZ' }, 'Choisissez dans la liste.'],
    ['a language that is none', { ownLanguage: 'klingon' }, 'Choisissez dans la liste.'],
    ['a wrong reference', { reference: '2-VOL' }, 'De 2 à 40 lettres capitales'],
    ['a latitude of 90,1', { latitude: '90,1' }, 'Un nombre de degrés entre -90 et 90.'],
    ['a longitude of -180.1', { longitude: '-180.1' }, 'Un nombre de degrés entre -180 et 180.'],
    ['a latitude in words', { latitude: 'nord' }, 'Un nombre de degrés'],
    ['half a place', { longitude: '' }, 'La latitude et la longitude vont ensemble'],
    ['a script for a website', { website: 'javascript:alert(1)' }, 'Ce n’est pas une adresse de site'],
    ['a script behind a blank', { website: ' javascript://x.ru/%0aalert(1)' }, 'Ce n’est pas une adresse de site'],
    ['a website without its scheme', { website: 'www.volgadmin.ru' }, 'Ce n’est pas une adresse de site'],
    ['a Wikidata identifier without its Q', { wikidataId: '914' }, 'Un Q suivi de chiffres.'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post('/partners/new')
      .send({ ...volgograd, ...wrong })
      .expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="Stalingrad, Tsaritsyne"')
    expect(text).toContain('Ville héros.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('everything that is wrong is told at once, half a place too', async () => {
    const { text } = await (await house.as('editor')).post('/partners/new').send({ latitude: '1' }).expect(422)
    for (const field of ['name', 'countryCode', 'longitude']) expect(text).toContain(`<a href="#${field}">`)
  })

  test('the edges of the globe are places', async () => {
    await add({ name: 'Pôle', countryCode: 'AQ', latitude: '-90', longitude: '180' })
    expect(await saved()).toMatchObject({ latitude: -90, longitude: 180 })
  })

  test('a reference that is taken is refused on its field', async () => {
    await add(volgograd)
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post('/partners/new').send(volgograd).expect(422)
    expect(text).toContain('La référence VOLGOGRAD est déjà prise.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor changes it; the journal has it before and after', async () => {
    await add(volgograd)
    const browser = await house.as('editor')
    const form = await browser.get('/partners/VOLGOGRAD/edit').expect(200)
    for (const value of ['Волгоград', '48,71', '44,51', 'VOLGOGRAD']) expect(form.text).toContain(`value="${value}"`)
    await browser
      .post('/partners/VOLGOGRAD/edit')
      .send({ ...volgograd, reference: 'VOL', name: 'Stalingrad', latitude: '', longitude: '', version: '1' })
      .expect(303)
      .expect('Location', '/partners/VOL')
    expect(await saved()).toMatchObject({ reference: 'VOL', name: 'Stalingrad', latitude: null, version: 2 })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ act: 'edit' })
    expect(JSON.parse(entry.before!)).toMatchObject({ name: 'Volgograd' })
    expect(JSON.parse(entry.after!)).toMatchObject({ name: 'Stalingrad' })
    await browser.get('/partners/VOLGOGRAD').expect(404)
  })

  test('the conventions with it are found by its new name', async () => {
    await add(volgograd)
    await aConvention(house, 'VOL-1', 'Convention de coopération', (await saved()).id)
    const edit = { ...volgograd, name: 'Tsaritsyne', version: '1' }
    await (await house.as('editor')).post('/partners/VOLGOGRAD/edit').send(edit).expect(303)
    const { search_text } = await house.db.selectFrom('conventions').select('search_text').executeTakeFirstOrThrow()
    for (const word of ['tsaritsyne', 'волгоград', 'convention']) expect(search_text).toContain(word)
  })

  test('a wrong edit keeps what was typed and changes nothing', async () => {
    await add(volgograd)
    await add({ name: 'York', countryCode: 'GB' })
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const edit = { ...volgograd, region: 'Basse-Volga', version: '1' }
    const wrong = await browser
      .post('/partners/VOLGOGRAD/edit')
      .send({ ...edit, name: '' })
      .expect(422)
    expect(wrong.text).toContain('value="Basse-Volga"')
    expect(wrong.text).toContain('name="version" value="1"')
    const taken = await browser
      .post('/partners/VOLGOGRAD/edit')
      .send({ ...edit, reference: 'YORK' })
      .expect(422)
    expect(taken.text).toContain('La référence YORK est déjà prise.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two who change it at once: the second sees both, and may save theirs over it', async () => {
    await add(volgograd)
    const browser = await house.as('editor')
    const edit = '/partners/VOLGOGRAD/edit'
    await browser
      .post(edit)
      .send({ ...volgograd, region: 'Volga', version: '1' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post(edit)
      .send({ ...volgograd, region: 'Don', version: '1' })
      .expect(409)
    expect(text).toContain('<td>Volga</td><td><strong>Don</strong></td>')
    expect(text).toContain('<input type="hidden" name="region" value="Don">')
    expect(text).toContain('<input type="hidden" name="version" value="2">')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post(edit)
      .send({ ...volgograd, region: 'Don', version: '2' })
      .expect(303)
    expect(await saved()).toMatchObject({ region: 'Don', version: 3 })
  })

  test('an editor removes it; the journal keeps what it was', async () => {
    await add(volgograd)
    const browser = await house.as('editor')
    await browser.post('/partners/VOLGOGRAD/remove').expect(303).expect('Location', '/partners')
    expect(await contentOf(house, 'partners')).toEqual([[]])
    expect(JSON.parse((await lastEntry()).before!)).toMatchObject({ reference: 'VOLGOGRAD', ownName: 'Волгоград' })
    await browser.post('/partners/VOLGOGRAD/remove').expect(404)
  })

  test('it stays while something depends on it, which is named', async () => {
    await add(volgograd)
    const { id } = await saved()
    const own = { authority_id: house.authorityId, partner_id: id }
    await house.db
      .insertInto('partnerships')
      .values({ ...own, id: 'a', reference: 'JUM-1', created_at: '2026-11-24T09:00:00.000Z' })
      .execute()
    await house.db
      .insertInto('people')
      .values({ ...own, id: 'b', name: 'Anna Petrova', search_text: '', sort_key: '' })
      .execute()
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post('/partners/VOLGOGRAD/remove').expect(409)
    expect(text).toContain('Volgograd reste\u00a0: 2 enregistrements en dépendent.')
    expect(text).toContain('<a href="/partnerships/JUM-1">Partenariat JUM-1</a>')
    expect(text).toContain('<a href="/signatories/b">Signataire Anna Petrova</a>')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('nobody else writes, and another authority’s administrator finds nothing', async () => {
    await add(volgograd)
    const outsider = await house.as('outsider')
    const reader = await house.as('reader')
    for (const [path, body] of [
      ['/partners/VOLGOGRAD/edit', { ...volgograd, version: '1' }],
      ['/partners/VOLGOGRAD/remove', {}],
    ] as const) {
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await outsider.post(path).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await refuses(house, '/partners/new', volgograd, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, '/partners/new', volgograd, 'editor', tables)
    await outsider.get('/partners/VOLGOGRAD').expect(404)
    await outsider.get('/partners/VOLGOGRAD/edit').expect(404)
    for (const path of ['/partners/new', '/partners/VOLGOGRAD/edit']) await reader.get(path).expect(403)
    for (const path of ['/partners/PERSONNE', '/partners/PERSONNE/edit']) {
      await (await house.as('editor')).get(path).expect(404)
    }
    await (await house.as('editor')).post('/partners/PERSONNE/remove').expect(404)
  })

  test('two authorities may use one reference', async () => {
    await add(volgograd)
    await (await house.as('outsider')).post('/partners/new').send(volgograd).expect(303)
  })

  test('the day shown goes along', async () => {
    const browser = await house.as('editor')
    const { headers } = await browser.post('/partners/new?on=2015-10-01').send(volgograd).expect(303)
    expect(headers.location).toBe('/partners/VOLGOGRAD?on=2015-10-01')
    const { text } = await browser.get('/partners/VOLGOGRAD?on=2015-10-01')
    expect(text).toContain('/partners/VOLGOGRAD/edit?on&#x3D;2015-10-01')
  })
})
