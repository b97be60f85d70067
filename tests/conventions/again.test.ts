import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { v7 as newId } from 'uuid'
import { formTo } from '../house/forms.ts'
import { aHouse, type House } from '../support/house.ts'
import { cooperation, recordConvention, recorded, recordVolgograd } from './aConventionForm.ts'

/** A convention begun from another, and what its forms are called. */

const path = '/conventions/new'
const whole = {
  placeKept: 'Archives municipales',
  service: 'Relations internationales',
  prevailingLanguage: 'all',
  note: 'Relue deux fois.',
  stateException: 'Décret du 3 mai',
}

let house: House
beforeAll(async () => {
  house = await aHouse()
  const browser = await house.as('editor')
  await recordVolgograd(browser)
  await browser
    .post(path)
    .send({ ...cooperation, ...whole })
    .expect(303)
  const dated = { startMode: 'on', startOn: '1/3/2013', termMode: 'ends-on', termEndsOn: '28/2/2016' }
  await recordConvention(browser, { reference: 'DATED-1', ...dated })
})
afterAll(() => house.close())

const get = async (address: string) => (await (await house.as('editor')).get(address).expect(200)).text

describe('a convention is begun again from another', () => {
  test('by a verb of its record, for those who may write', async () => {
    expect(await get('/conventions/VOL-2013-1')).toMatch(
      /href="\/conventions\/new\?from&#x3D;VOL-2013-1">Repartir de celle-ci</,
    )
    const reader = await (await house.as('reader')).get('/conventions/VOL-2013-1').expect(200)
    expect(reader.text).not.toContain('Repartir de celle-ci')
  })

  test('with its words, clauses and parties, under a reference of its own; not what is of its paper alone', async () => {
    const text = await get(`${path}?from=VOL-2013-1`)
    const { body } = formTo(path, text)
    expect(body).toMatchObject({
      reference: 'VOL-2026-1',
      version: '0',
      kind: 'framework',
      title: cooperation.title,
      object: cooperation.object,
      partner1: 'VOLGOGRAD',
      third2: 'Comité de jumelage',
      thirdNature2: 'association',
      startMode: 'last-signature',
      termDuration: '3 ans',
      renewalMaximum: '2',
      notice: '3 mois',
      languages: ['fr', 'ru'],
      domains: 'education',
      prevailingLanguage: 'all',
      service: 'Relations internationales',
      stateException: 'Décret du 3 mai',
      placeKept: '',
      source: '',
      note: '',
    })
    expect(text).toContain(`Reprise de <a href="/conventions/VOL-2013-1">${cooperation.title}</a> (VOL-2013-1)`)
    expect(text).not.toContain('Reprendre ces valeurs')
  })

  test('not with its days: a start or an end on a day is unknown again', async () => {
    const { body } = formTo(path, await get(`${path}?from=DATED-1`))
    expect(body).toMatchObject({ startMode: 'unknown', startOn: '', termMode: 'unknown', termEndsOn: '' })
    expect(body).toMatchObject({ renewalMode: 'tacit', renewalPeriod: '1 an' })
  })

  test('and says so still where something is wrong; once saved it is a convention like another', async () => {
    const browser = await house.as('editor')
    const { body } = formTo(path, await get(`${path}?from=VOL-2013-1`))
    const { text } = await browser
      .post(path)
      .send({ ...body, title: '' })
      .expect(422)
    expect(text).toContain('Reprise de <a href="/conventions/VOL-2013-1">')
    expect(text).toContain('name="from" value="VOL-2013-1"')
    await browser.post(path).send(body).expect(303)
    const made = await recorded(house, 'VOL-2026-1')
    expect(made).toMatchObject({ title: cooperation.title, signatures: [], authorisations: [], version: 1 })
    expect(made.parties.map(({ id }) => id)).not.toContain((await recorded(house)).parties[1]!.id)
  })

  test('one that is not there, or is another authority’s, is not found', async () => {
    await (await house.as('editor')).get(`${path}?from=NULLE-PART`).expect(404)
    await (await house.as('outsider')).get(`${path}?from=VOL-2013-1`).expect(404)
    await (await house.as('reader')).get(`${path}?from=VOL-2013-1`).expect(403)
    await (await house.as('editor')).get(`${path}?from=VOL-2013-1&from=DATED-1`).expect(404)
  })
})

test('no two fields of the form are called the same, in either language, in the summary of errors neither', async () => {
  const browser = await house.again('editor')
  const wrong = { ...cooperation, termMode: 'duration', termDuration: 'long', noticeMode: 'duration', notice: 'bref' }
  for (const [locale, term, notice] of [
    ['fr', 'Durée de la période', 'Durée du préavis'],
    ['en', 'Length of the term', 'Length of the notice'],
  ]) {
    await browser.post('/language').send({ locale, back: '/' }).expect(303)
    const { text } = await browser.post(path).send(wrong).expect(422)
    for (const label of [term, notice]) expect(text).toMatch(new RegExp(`<a href="#[a-zA-Z]+">${label}[\\s\u00a0]?: `))
    const form = text.slice(text.indexOf('id="time-title"'), text.indexOf('id="about-title"'))
    const labels = [...form.matchAll(/<label for="[^"]*">([^<]*)/g)].map(([, label]) => label!.trim())
    expect(labels.length).toBeGreaterThan(10)
    expect(new Set(labels).size).toBe(labels.length)
  }
})

test('the form of an amendment says what an unknown day of signature means', async () => {
  const record = await recorded(house)
  const amendment = { authority_id: house.authorityId, convention_id: record.id, starts_on: '2014-01-01' }
  const id = newId()
  await house.db
    .insertInto('amendments')
    .values({ ...amendment, id, entered_at: house.clock.now(), term_mode: 'unlimited', ...nothing })
    .execute()
  expect(await get('/conventions/VOL-2013-1/amend')).toContain('donnez le jour d’effet, qui en tient lieu')
  expect(await get(`/conventions/VOL-2013-1/acts/amend/${id}/correct`)).toContain(
    'jour inconnu\u00a0; le jour d’effet en tient lieu',
  )
})

const nothing = {
  amendment_id: null,
  signed_on: null,
  term_duration: null,
  term_ends_on: null,
  renewal_mode: null,
  renewal_period: null,
  renewal_maximum: null,
  notice_mode: null,
  notice: null,
} as const
