import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['authorities', 'journal']
const settings = {
  name: 'Ville de Dijon',
  kind: 'commune',
  siren: '212 102 313',
  latitude: '47,32',
  longitude: '5.04',
  timeZone: 'Indian/Reunion',
  alertWindow: '12',
  leadTime: '60',
  version: '1',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, (made) => (house = made))

  const saved = () =>
    house.db.selectFrom('authorities').selectAll().where('id', '=', house.authorityId).executeTakeFirstOrThrow()

  test('the form shows what is settled', async () => {
    const { text } = await (await house.as('administrator')).get('/settings').expect(200)
    for (const value of ['Dijon', '212102313', '9', '45', '1']) expect(text).toContain(`value="${value}"`)
    expect(text).toContain('<option value="Europe/Paris" selected>')
  })

  test('an administrator changes it; the journal has it before and after', async () => {
    const browser = await house.as('administrator')
    await browser.post('/settings').send(settings).expect(303).expect('Location', '/settings?done=yes')
    expect(await saved()).toMatchObject({
      name: 'Ville de Dijon',
      siren: '212102313',
      latitude: 47.32,
      longitude: 5.04,
      time_zone: 'Indian/Reunion',
      alert_window: 'P12M',
      lead_time: 'P60D',
      version: 2,
    })
    const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ record_kind: 'authority', record_id: house.authorityId, act: 'edit' })
    expect(entry.account_id).toBe(await house.accountId('administrator'))
    expect(JSON.parse(entry.before!)).toMatchObject({ name: 'Dijon', alertWindow: 'P9M', latitude: null })
    expect(JSON.parse(entry.after!)).toMatchObject({ name: 'Ville de Dijon', alertWindow: 'P12M', latitude: 47.32 })
    expect((await browser.get('/settings')).text).toContain('value="47,32"')
  })

  test('the time zone says which day is today', async () => {
    house.clock.set('2026-11-24T21:30:00Z')
    const browser = await house.as('administrator')
    // In Réunion the 25th has begun: asking for it is asking for today, and no link keeps it.
    const day = '/settings?on=2026-11-25'
    expect((await browser.get(day)).text).toContain('action="/settings?on&#x3D;2026-11-25"')
    await browser.post('/settings').send(settings).expect(303)
    expect((await browser.get(day)).text).toContain('action="/settings"')
  })

  test.each([
    ['no name', { name: ' ' }, 'À remplir.'],
    ['a wrong SIREN', { siren: '212102314' }, 'Ce n’est pas un SIREN'],
    ['a time zone that is none of ours', { timeZone: 'Mars/Olympus' }, 'Choisissez dans la liste.'],
    ['an alert window of nothing', { alertWindow: '0' }, 'Un nombre entier de 1 à 60.'],
    ['a lead time in words', { leadTime: 'deux mois' }, 'Un nombre entier de 1 à 730.'],
    ['a latitude beyond the pole', { latitude: '-90,5' }, 'Un nombre de degrés entre -90 et 90.'],
    ['a longitude in words', { longitude: 'est' }, 'Un nombre de degrés entre -180 et 180.'],
    ['half a place', { latitude: '' }, 'La latitude et la longitude vont ensemble'],
    ['a NUL', { name: 'Di\u0000jon' }, 'caractère invisible'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const browser = await house.as('administrator')
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post('/settings')
      .send({ ...settings, kind: 'epci', ...wrong })
      .expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain('<option value="epci" selected>')
    expect(text).toContain('name="version" value="1"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('its place may be anywhere on the earth, and may be taken away again', async () => {
    const browser = await house.as('administrator')
    await browser
      .post('/settings')
      .send({ ...settings, latitude: '-90', longitude: '180' })
      .expect(303)
    expect(await saved()).toMatchObject({ latitude: -90, longitude: 180 })
    await browser
      .post('/settings')
      .send({ ...settings, latitude: '', longitude: '', version: '2' })
      .expect(303)
    expect(await saved()).toMatchObject({ latitude: null, longitude: null })
  })

  test('the SIREN of another authority is refused', async () => {
    await house.accountId('outsider')
    const browser = await house.as('administrator')
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post('/settings')
      .send({ ...settings, siren: '212100549' })
      .expect(422)
    expect(text).toContain('Une autre collectivité porte déjà ce SIREN.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two who change it at once: the second sees both, and may save theirs over it', async () => {
    const browser = await house.as('administrator')
    await browser
      .post('/settings')
      .send({ ...settings, name: 'Dijon la première' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post('/settings')
      .send({ ...settings, name: 'Dijon la seconde' })
      .expect(409)
    expect(text).toContain('Dijon la première')
    expect(text).toContain('<strong>Dijon la seconde</strong>')
    expect(text).toContain('<input type="hidden" name="name" value="Dijon la seconde">')
    expect(text).toContain('<input type="hidden" name="version" value="2">')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post('/settings')
      .send({ ...settings, name: 'Dijon la seconde', version: '2' })
      .expect(303)
    expect(await saved()).toMatchObject({ name: 'Dijon la seconde', version: 3 })
  })

  test('nobody else changes it', async () => {
    await refuses(house, '/settings', settings, ['reader', 'editor', 'stranger'], tables)
    await refusesForeignOrigin(house, '/settings', settings, 'administrator', tables)
    await (await house.as('editor')).get('/settings').expect(403)
  })

  test('another authority’s administrator changes their own only', async () => {
    const outsider = await house.as('outsider')
    await outsider
      .post('/settings')
      .send({ ...settings, name: 'Beaune', siren: '212100549' })
      .expect(303)
    expect(await saved()).toMatchObject({ name: 'Dijon', version: 1 })
  })
})
