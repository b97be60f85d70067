import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sendMails } from '../../server/reminders/sendMails.ts'
import { writeDigests } from '../../server/reminders/writeDigests.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import { aHouse, guests } from '../support/house.ts'
import { aMailingHouse, type MailingHouse, patience } from './aHouse.ts'
import { bodiesOf, headerOf, subjectOf } from './aMailServer.ts'

eachDatabase((_name, makeHouse) => {
  let it: MailingHouse
  beforeAll(async () => {
    it = await aMailingHouse(makeHouse)
    await it.house.accountId('administrator')
    await it.house.accountId('editor')
  })
  beforeEach(() => it.anew())
  afterAll(() => it.close())

  const at = (instant: string) => it.house.clock.set(instant)
  const later = (minutes: number) => at(new Date(Date.parse(it.house.clock.now()) + minutes * 60_000).toISOString())
  const ids = () => it.server.received.map((mail) => headerOf(mail, 'Message-ID'))

  test('a digest of all lines goes out, in text and HTML, and says how to end it', async () => {
    await it.minute()
    expect(it.server.received).toHaveLength(1)
    const [mail] = it.server.received
    expect(mail!.to).toBe(guests.administrator.email)
    expect(subjectOf(mail!)).toBe('À traiter : 2 en retard, 3 à décider, 15 nouveautés')
    expect(headerOf(mail!, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(mail!, 'From')).toContain('rappels@dijon.example')
    expect(headerOf(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(mail!, 'List-Unsubscribe')).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w.-]+>$/)
    const { text, html } = bodiesOf(mail!)
    for (const body of [text, html]) {
      expect(body).toContain('http://localhost:3000/conventions/SKO-2023-1F')
      expect(body).toContain('Finit le 15 janvier 2027')
      expect(body).toContain('http://localhost:3000/unsubscribe/')
    }
    expect(text).toContain('À DÉCIDER AU CONSEIL DU 14 DÉCEMBRE 2026\r\nDossiers clos le 30 novembre 2026')
    expect(html).not.toMatch(/<img|<script|src=|@import|url\(/)
    expect(await it.mails()).toMatchObject([{ state: 'sent', key: 'digest 2026-11-30' }])
  })

  test('what was told is not told again; a week later the mail comes all the same', async () => {
    await it.minute()
    await it.minute()
    at('2026-12-04T09:00:00.000Z')
    await it.minute()
    expect(it.server.received).toHaveLength(1)
    at('2026-12-07T07:00:00.000Z')
    await it.minute()
    expect(it.server.received).toHaveLength(2)
    expect(subjectOf(it.server.received[1]!)).toMatch(/^À traiter : 4 en retard, 1 à décider, /)
  })

  test('before half past six nothing goes out', async () => {
    at('2026-11-30T05:29:00.000Z')
    await it.minute()
    expect(it.server.received).toEqual([])
    at('2026-11-30T05:30:00.000Z')
    await it.minute()
    expect(it.server.received).toHaveLength(1)
  })

  test('a changed day is told again', async () => {
    await it.wants('administrator', 'daily')
    await it.minute()
    at('2026-12-01T07:00:00.000Z')
    await it.minute()
    const before = it.server.received.length
    const moved = it.house.db.updateTable('sessions').where('held_on', '=', '2027-03-22')
    await moved.set({ closes_on: '2027-03-01' }).execute()
    at('2026-12-02T07:00:00.000Z')
    await it.minute()
    const last = it.server.received.at(-1)!
    expect(it.server.received.length).toBe(before + 1)
    expect(subjectOf(last)).toContain('1 nouveauté')
    expect(bodiesOf(last).text).toContain('« Deux rivières » avec Dallas [nouveau]')
    await moved.set({ closes_on: '2027-03-08' }).execute()
  })

  test('an address that the server refuses is told, and not tried for ever', async () => {
    it.server.mood = 'refuses'
    await it.minute()
    expect(await it.mails()).toMatchObject([{ state: 'refused', attempts: 1 }])
    later(24 * 60)
    await it.minute()
    expect(await it.mails()).toHaveLength(1)
    const page = await (await it.house.as('administrator')).get('/reminders').expect(200)
    expect(page.text).toContain('1 courriel n’est pas arrivé')
    expect(page.text).toContain('refusé par le serveur')
    expect(page.text).toContain('unknown here')
    it.server.mood = 'well'
    at('2026-12-07T07:00:00.000Z')
    await it.minute()
    expect(it.server.received).toHaveLength(1)
  })

  test('a server that is busy, silent or dies half-way is tried again, later each time, and the mail is the same', async () => {
    for (const [mood, wait] of [
      ['busy', 1],
      ['silent', 5],
      ['dies', 30],
    ] as const) {
      it.server.mood = mood
      await it.minute()
      expect(await it.mails()).toMatchObject([{ state: 'waiting' }])
      later(wait - 0.5)
      it.server.mood = 'well'
      const before = it.server.received.length
      await it.minute()
      expect(it.server.received).toHaveLength(before)
      later(0.5)
    }
    await it.minute()
    expect(await it.mails()).toMatchObject([{ state: 'sent', attempts: 4 }])
    // It had the mail when it died, and takes it once more: the same one.
    expect(ids()).toHaveLength(2)
    expect(new Set(ids()).size).toBe(1)
  })

  test('after a day of failures it is given up and told; the next mail tells the same again', async () => {
    it.server.mood = 'busy'
    for (const wait of [0, 1, 5, 30, 120, 720]) {
      later(wait)
      await it.minute()
    }
    expect(await it.mails()).toMatchObject([{ state: 'given-up', attempts: 6 }])
    const page = await (await it.house.as('administrator')).get('/reminders').expect(200)
    expect(page.text).toContain('abandonné')
    expect(await it.house.db.selectFrom('reminders').selectAll().execute()).toEqual([])
    it.server.mood = 'well'
    at('2026-12-07T07:00:00.000Z')
    await it.minute()
    expect(subjectOf(it.server.received[0]!)).toMatch(/15 nouveautés|1[4-9] nouveautés/)
  })

  test('what should have gone out while nothing ran goes out afterwards, once', async () => {
    await it.minute()
    at('2026-12-09T14:00:00.000Z')
    await it.minute()
    at('2026-12-10T14:00:00.000Z')
    await it.minute()
    expect((await it.mails()).map(({ key }) => key)).toEqual(['digest 2026-11-30', 'digest 2026-12-07'])
  })

  test('a clock set back sends nothing twice, and loses nothing', async () => {
    await it.wants('administrator', 'daily')
    await it.minute()
    it.server.mood = 'busy'
    at('2026-12-07T07:00:00.000Z')
    await it.minute()
    it.server.mood = 'well'
    for (const day of ['2026-11-30', '2026-12-07', '2026-11-30', '2026-12-07']) {
      at(`${day}T08:00:00.000Z`)
      await it.minute()
    }
    expect((await it.mails()).map(({ key, state }) => `${key} ${state}`)).toEqual([
      'digest 2026-11-30 sent',
      'digest 2026-12-07 sent',
    ])
    expect(ids()).toHaveLength(2)
  })

  test('a year ahead by mistake: a mail that waits is sent once the clock is right', async () => {
    at('2027-11-29T07:00:00.000Z')
    it.server.mood = 'busy'
    await it.minute()
    it.server.mood = 'well'
    at('2026-11-30T07:00:00.000Z')
    await it.minute()
    expect((await it.mails()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  test('two processes at once write and send each mail once', async () => {
    await it.wants('editor')
    const { db, deps } = it.house
    await Promise.all([1, 2, 3, 4].map(() => writeDigests(db, deps)))
    expect(await it.mails()).toHaveLength(2)
    it.server.onMail = () => new Promise((answer) => setTimeout(answer, 100))
    await Promise.all([1, 2, 3, 4].map(() => sendMails(db, deps, { patience })))
    expect(it.server.received.map(({ to }) => to).sort()).toEqual([guests.administrator.email, guests.editor.email])
    expect((await it.mails()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  test('a process that died with a mail in hand is waited for, then another one sends', async () => {
    await writeDigests(it.house.db, it.house.deps)
    const until = new Date(Date.parse(it.house.clock.now()) + 600_000).toISOString()
    await it.house.db.updateTable('mails').set({ claim: 'dead', claimed_until: until }).execute()
    later(9)
    await it.minute()
    expect(it.server.received).toEqual([])
    later(1)
    await it.minute()
    expect(it.server.received).toHaveLength(1)
  })

  test('a mail in the hands of a process whose clock is a little ahead is not taken from it', async () => {
    await writeDigests(it.house.db, it.house.deps)
    const until = new Date(Date.parse(it.house.clock.now()) + 602_000).toISOString()
    await it.house.db.updateTable('mails').set({ claim: 'ahead', claimed_until: until }).execute()
    await it.minute()
    expect(it.server.received).toEqual([])
  })

  test('whoever left meanwhile is written to no more', async () => {
    await it.wants('editor')
    await writeDigests(it.house.db, it.house.deps)
    const editor = await it.house.accountId('editor')
    const own = it.house.db.selectFrom('memberships').selectAll().where('account_id', '=', editor)
    const membership = await own.executeTakeFirstOrThrow()
    await it.house.db.deleteFrom('memberships').where('account_id', '=', editor).execute()
    await it.minute()
    await it.house.db.insertInto('memberships').values(membership).execute()
    expect(it.server.received.map(({ to }) => to)).toEqual([guests.administrator.email])
    expect((await it.mails()).map(({ state }) => state).sort()).toEqual(['sent', 'withdrawn'])
  })
})

describe('each in their language', () => {
  test('English for whoever chose it', async () => {
    const it = await aMailingHouse(aHouse)
    const browser = await it.house.as('editor')
    await browser.post('/account/reminders').send({ frequency: 'weekly', weekday: '1', locale: 'en' }).expect(303)
    await it.minute()
    const mail = it.server.received.find(({ to }) => to === guests.editor.email)!
    expect(subjectOf(mail)).toBe('To do: 2 late, 3 to decide, 15 new')
    expect(bodiesOf(mail).text).toContain('TO BE DECIDED BY THE COUNCIL OF 14 DECEMBER 2026')
    await it.close()
  })

  test('nothing to do: glad, and only on the week’s day, even for whoever is told each day', async () => {
    const it = await aMailingHouse(aHouse, '2026-11-30T07:00:00.000Z', false)
    await it.house.accountId('administrator')
    await it.house.db.updateTable('memberships').set({ reminders: 'daily' }).execute()
    for (const day of ['11-30', '12-01', '12-02', '12-06', '12-07']) {
      it.house.clock.set(`2026-${day}T07:00:00.000Z`)
      await it.minute()
    }
    expect(it.server.received.map(subjectOf)).toEqual(['À traiter : rien à décider', 'À traiter : rien à décider'])
    expect(bodiesOf(it.server.received[0]!).text).toContain('s’il ne vient pas, quelque chose ne va pas')
    await it.close()
  })

  test('without a mail server nothing is written, and the page says so', async () => {
    const house = await aHouse()
    await house.accountId('administrator')
    await writeDigests(house.db, house.deps)
    await sendMails(house.db, house.deps)
    expect(await house.db.selectFrom('mails').selectAll().execute()).toEqual([])
    const { text } = await (await house.as('administrator')).get('/reminders').expect(200)
    expect(text).toContain('Aucun courriel ne part')
    await house.close()
  })
})
