import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type HabitRow, habits } from '../../server/conventions/habits.ts'
import { formTo } from '../house/forms.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'
import { cooperation, recordConvention, recordVolgograd, withoutCommittee } from './aConventionForm.ts'

const row: HabitRow = {
  kind: 'framework',
  languages: ['fr', 'ru'],
  termMode: 'duration',
  termDuration: 'P3Y',
  renewalMode: 'tacit',
  renewalPeriod: 'P1Y',
  renewalMaximum: 2,
  noticeMode: 'duration',
  notice: 'P3M',
}
const other: HabitRow = { ...row, kind: 'memorandum', languages: ['fr'], termDuration: 'P5Y', notice: 'P6M' }
const unknown: HabitRow = {
  ...row,
  languages: [],
  termMode: 'unknown',
  termDuration: null,
  renewalMode: 'unknown',
  renewalPeriod: null,
  renewalMaximum: null,
  noticeMode: 'unknown',
  notice: null,
}
const none = { kind: null, languages: null, term: null, renewal: null, notice: null }

describe('a habit', () => {
  test('is none of an authority without conventions, nor of one alone', () => {
    expect(habits([])).toEqual(none)
    expect(habits([row])).toEqual(none)
  })

  test('is what more than half say, and not what half of them say', () => {
    expect(habits([row, row, other]).notice).toEqual({
      value: { noticeMode: 'duration', notice: 'P3M' },
      count: 2,
      of: 3,
    })
    expect(habits([row, row, other, other]).notice).toBeNull()
    expect(habits([row, other]).kind).toBeNull()
  })

  test('counts among those that say anything: what nobody knows is no habit', () => {
    const { languages, term, renewal, notice } = habits([row, row, unknown, unknown, unknown])
    expect(languages).toEqual({ value: { languages: ['fr', 'ru'] }, count: 2, of: 2 })
    expect(term).toEqual({ value: { termMode: 'duration', termDuration: 'P3Y' }, count: 2, of: 2 })
    expect(renewal?.value).toEqual({ renewalMode: 'tacit', renewalPeriod: 'P1Y', renewalMaximum: 2 })
    expect(notice?.of).toBe(2)
    expect(habits([unknown, unknown])).toEqual({ ...none, kind: { value: { kind: 'framework' }, count: 2, of: 2 } })
  })

  test('is no day of a convention’s own, and the order of its languages does not matter', () => {
    const ending: HabitRow = { ...row, termMode: 'ends-on', termDuration: null, languages: ['ru', 'fr'] }
    expect(habits([ending, ending]).term).toBeNull()
    expect(habits([row, ending]).languages?.count).toBe(2)
    const agreed: HabitRow = {
      ...row,
      renewalMode: 'none',
      renewalPeriod: null,
      renewalMaximum: null,
      noticeMode: 'none',
    }
    expect(habits([agreed, agreed]).renewal?.value).toMatchObject({ renewalMode: 'none' })
  })
})

eachDatabase((_name, makeHouse) => {
  const path = '/conventions/new'
  const unlimited = { termMode: 'unlimited', termDuration: '', noticeMode: 'none', notice: '', kind: 'memorandum' }
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    const browser = await house.as('editor')
    await recordVolgograd(browser)
    await browser.post('/partners/new').send({ reference: 'MAYENCE', name: 'Mayence', countryCode: 'DE' }).expect(303)
  })
  afterAll(() => house.close())

  const get = async (address = path) => (await (await house.as('editor')).get(address).expect(200)).text
  const post = async (body: object) => (await house.as('editor')).post(path).send(body)
  const asTyped = async (address = path) => formTo(path, await get(address)).body

  test('an empty authority is proposed nothing', async () => {
    expect(await get()).not.toContain('Le plus souvent')
    expect(await asTyped()).toMatchObject({ kind: '', termMode: 'unknown', noticeMode: 'unknown' })
  })

  describe('once there are some', () => {
    beforeAll(async () => {
      const browser = await house.as('editor')
      for (const reference of ['VOL-2013-1', 'VOL-2014-1', 'VOL-2015-1']) await recordConvention(browser, { reference })
      const mayence = { partner1: 'MAYENCE', languages: ['de', 'fr'], ...unlimited }
      for (const reference of ['MAY-1', 'MAY-2']) await recordConvention(browser, { ...mayence, reference })
    })

    test('what most say is told, with how many; no field holds it', async () => {
      const text = await get()
      expect(text).toContain('Le plus souvent, vos dernières conventions disent\u00a0:')
      expect(text).toMatch(/<dt>Durée<\/dt><dd>3[\s\u00a0]ans \(3 sur 5\)<\/dd>/)
      expect(text).toMatch(/<dt>Langues<\/dt><dd>français, russe \(3 sur 5\)<\/dd>/)
      expect(await asTyped()).toMatchObject({ kind: '', termMode: 'unknown', renewalMode: 'unknown', notice: '' })
    })

    test('with a partner, what its own say', async () => {
      const text = await get(`${path}?partner=MAYENCE`)
      expect(text).toContain('vos dernières conventions avec Mayence disent')
      expect(text).toMatch(/<dt>Durée<\/dt><dd>sans limite de durée \(2 sur 2\)<\/dd>/)
    })

    test('taken: empty fields are filled and marked, what was typed stays, and nothing is saved', async () => {
      const before = await contentOf(house, 'conventions', 'journal')
      const typed = { ...(await asTyped()), title: 'Nouvelle', noticeMode: 'duration', notice: '6 mois' }
      const { status, text } = await post({ ...typed, take: 'habits' })
      expect(status).toBe(200)
      const { body } = formTo(path, text)
      expect(body).toMatchObject({
        title: 'Nouvelle',
        kind: 'framework',
        languages: ['fr', 'ru'],
        termMode: 'duration',
        termDuration: '3 ans',
        renewalMode: 'tacit',
        renewalPeriod: '1 an',
        renewalMaximum: '2',
        notice: '6 mois',
        habits: 'taken',
      })
      expect(text.match(/Proposé\u00a0: comme la plupart de vos conventions \(\d sur 5\)/g)).toHaveLength(4)
      expect(text).not.toContain('Reprendre ces valeurs')
      expect(await contentOf(house, 'conventions', 'journal')).toEqual(before)
      const changed = await post({ ...body, termDuration: '4 ans', add: 'party' })
      expect(changed.text.match(/Proposé\u00a0:/g)).toHaveLength(3)
    })

    test('a partner without conventions is proposed what is usual elsewhere', async () => {
      const browser = await house.as('editor')
      await browser.post('/partners/new').send({ reference: 'YORK', name: 'York', countryCode: 'GB' }).expect(303)
      expect(await get(`${path}?partner=YORK`)).toContain('Le plus souvent, vos dernières conventions disent')
    })

    test('a clause that the address brings is not proposed again, and a recorded convention is proposed nothing', async () => {
      const text = await get(`${path}?termMode=unlimited`)
      expect(text).not.toContain('<dt>Durée</dt>')
      expect(text).toContain('<dt>Préavis</dt>')
      expect(await get('/conventions/VOL-2013-1/edit')).not.toContain('Le plus souvent')
    })

    test('another authority sees nothing of it', async () => {
      const { text } = await (await house.as('outsider')).get(path).expect(200)
      expect(text).not.toContain('Le plus souvent')
    })
  })

  test('only the last twelve count', async () => {
    const browser = await house.as('editor')
    const typed = { ...cooperation, ...withoutCommittee, termDuration: '10 ans' }
    for (let number = 1; number <= 12; number += 1) {
      await browser
        .post(path)
        .send({ ...typed, reference: `TEN-${number}` })
        .expect(303)
    }
    expect(await get()).toMatch(/10[\s\u00a0]ans \(12 sur 12\)/)
  })
})
