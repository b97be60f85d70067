import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import supertest from 'supertest'
import { eachDatabase } from '../support/eachDatabase.ts'
import { aHouse, guests } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aMailingHouse, type MailingHouse } from './aHouse.ts'
import { bodiesOf, headerOf, subjectOf } from './aMailServer.ts'

eachDatabase((_name, makeHouse) => {
  let it: MailingHouse
  beforeAll(async () => {
    it = await aMailingHouse(makeHouse)
    for (const guest of ['administrator', 'editor', 'reader', 'outsider'] as const) await it.house.accountId(guest)
  })
  beforeEach(() => it.anew())
  afterAll(() => it.close())

  const choices = ['memberships', 'accounts', 'mails', 'reminders']
  const membershipOf = async (guest: 'editor' | 'outsider') =>
    it.house.db
      .selectFrom('memberships')
      .select(['id', 'reminders', 'reminder_weekday'])
      .where('account_id', '=', await it.house.accountId(guest))
      .executeTakeFirstOrThrow()

  describe('one’s own choice', () => {
    const path = '/account/reminders'
    const wanted = { frequency: 'daily', weekday: '4', locale: 'en' }

    test('is kept, and shown', async () => {
      const browser = await it.house.as('editor')
      await browser.post(path).send(wanted).expect(303).expect('Location', '/account?done=reminders')
      const { text } = await browser.get('/account?done=reminders').expect(200)
      expect(text).toContain('Votre choix de courriels est enregistré.')
      expect(text).toContain('value="daily" checked')
      expect(text).toContain('<option value="4" selected>')
      expect(text).toContain('<option value="en" selected>')
      expect(await membershipOf('editor')).toMatchObject({ reminders: 'daily', reminder_weekday: 4 })
    })

    test('that is none is refused with what was typed', async () => {
      const browser = await it.house.as('editor')
      const before = await contentOf(it.house, ...choices)
      for (const body of [
        {},
        { ...wanted, weekday: '8' },
        { ...wanted, frequency: 'hourly' },
        { ...wanted, locale: 'de' },
      ]) {
        const { text } = await browser.post(path).send(body).expect(422)
        expect(text).toContain('id="errors-title"')
      }
      const { text } = await browser.post(path).send({ ...wanted, weekday: '8' })
      expect(text).toContain('value="daily" checked')
      expect(await contentOf(it.house, ...choices)).toEqual(before)
    })

    test('is nobody else’s', async () => {
      await refuses(it.house, path, wanted, ['stranger'], choices)
      await refusesForeignOrigin(it.house, path, wanted, 'editor', choices)
      await (await it.house.as('outsider')).post(path).send(wanted).expect(303)
      expect(await membershipOf('editor')).toMatchObject({ reminders: 'none' })
    })

    test('never: what waits is withdrawn, and told again once mails are wanted', async () => {
      await it.wants('editor')
      it.server.mood = 'busy'
      await it.minute()
      const browser = await it.house.as('editor')
      await browser
        .post(path)
        .send({ ...wanted, frequency: 'none', locale: 'fr' })
        .expect(303)
      expect((await it.mails()).map(({ state }) => state).sort()).toEqual(['waiting', 'withdrawn'])
      it.server.mood = 'well'
      await browser
        .post(path)
        .send({ ...wanted, locale: 'fr' })
        .expect(303)
      it.house.clock.set('2026-12-01T09:00:00.000Z')
      await it.minute()
      const mail = it.server.received.find(({ to }) => to === guests.editor.email)!
      expect(subjectOf(mail)).toContain('nouveautés')
    })
  })

  describe('a trial mail', () => {
    const path = '/reminders/trial'

    test('goes to the administrator who asks for it, at once', async () => {
      const browser = await it.house.as('administrator')
      await browser.post(path).expect(303).expect('Location', '/reminders?done=trial')
      expect(it.server.received.map(({ to }) => to)).toEqual([guests.administrator.email])
      expect(bodiesOf(it.server.received[0]!).text).toContain('les rappels arriveront aussi')
      const { text } = await browser.get('/reminders?done=trial').expect(200)
      expect(text).toContain(`demandé pour ${guests.administrator.email}`)
      expect(text).toContain('Essai : les courriels de Trait d’union arrivent'.replace(' :', '\u00a0:'))
      await browser.post(path).expect(303)
      expect(it.server.received).toHaveLength(2)
    })

    test('is nobody else’s to ask for', async () => {
      await refuses(it.house, path, {}, ['reader', 'editor', 'stranger'], choices)
      await refusesForeignOrigin(it.house, path, {}, 'administrator', choices)
    })
  })

  describe('the way out of a mail', () => {
    const addressIn = async () => {
      await it.wants('editor')
      await it.minute()
      const mail = it.server.received.find(({ to }) => to === guests.editor.email)!
      return headerOf(mail, 'List-Unsubscribe').slice(1, -1).replace('http://localhost:3000', '')
    }
    const anybody = () => supertest(it.house.server)

    test('looking changes nothing; the button ends the mails, without a sign-in', async () => {
      const address = await addressIn()
      const { text } = await anybody().get(address).expect(200)
      expect(text).toContain(`${guests.editor.email} ne recevra plus les rappels de Dijon`)
      expect(text).toContain(`action="${address}"`)
      expect(await membershipOf('editor')).toMatchObject({ reminders: 'weekly' })
      const done = await anybody().post(address).set('Origin', 'http://localhost:3000').expect(200)
      expect(done.text).toContain('ne recevra plus de rappels')
      expect(await membershipOf('editor')).toMatchObject({ reminders: 'none' })
      await anybody().post(address).expect(200)
    })

    test('a mail program ends them in one click, from wherever it is, by a form of any kind', async () => {
      const address = await addressIn()
      const oneClick = () =>
        anybody().post(address).set('Origin', 'https://courriel.example').set('Sec-Fetch-Site', 'cross-site')
      await oneClick().type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200)
      expect(await membershipOf('editor')).toMatchObject({ reminders: 'none' })
      await it.wants('editor')
      await oneClick().field('List-Unsubscribe', 'One-Click').expect(200)
      expect(await membershipOf('editor')).toMatchObject({ reminders: 'none' })
    })

    test('another address than ours is unknown, and ends nothing', async () => {
      const address = await addressIn()
      const { id } = await membershipOf('outsider')
      const signature = address.split('.')[1]!
      const before = await contentOf(it.house, ...choices)
      for (const wrong of [
        `/unsubscribe/${id}.${signature}`,
        `${address}x`,
        address.split('.')[0]!,
        '/unsubscribe/x.y',
      ]) {
        await anybody().get(wrong).expect(404)
        await anybody().post(wrong).expect(404)
      }
      expect(await contentOf(it.house, ...choices)).toEqual(before)
    })
  })

  describe('what will be sent', () => {
    test('to an administrator everybody’s, to others their own', async () => {
      await it.wants('editor')
      const all = await (await it.house.as('administrator')).get('/reminders').expect(200)
      for (const { name } of [guests.administrator, guests.editor, guests.reader]) expect(all.text).toContain(name)
      expect(all.text).not.toContain(guests.outsider.name)
      expect(all.text).toContain('Novembre 2026')
      expect(all.text).toContain('Octobre 2027')
      const own = await (await it.house.as('editor')).get('/reminders').expect(200)
      expect(own.text).not.toContain(guests.administrator.email)
      expect(own.text).not.toContain('/reminders/trial')
      await it.minute()
      const sent = (await (await it.house.as('editor')).get('/reminders').expect(200)).text
      expect(sent).toContain('1 courriel en douze mois')
      await (await it.house.as('stranger')).get('/reminders').expect(303)
      const outside = await (await it.house.as('outsider')).get('/reminders').expect(200)
      expect(outside.text).toContain('Aucun courriel ces douze derniers mois.')
    })

    test('is what is sent when the day comes', async () => {
      const browser = await it.house.as('administrator')
      const { text } = await browser.get('/reminders').expect(200)
      const days = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11']
      for (const day of days) {
        it.house.clock.set(`${day}T09:00:00.000Z`)
        await it.minute()
        const news = Number(/(\d+) nouveauté/.exec(subjectOf(it.server.received.at(-1)!))?.[1] ?? 0)
        expect({ day, news }).toEqual({ day, news: newsAhead(text, day) })
      }
    })
  })
})

/** How many lines the page announces for a day's mail. */
function newsAhead(html: string, day: string): number {
  const [, mail = ''] = html.split(`<li><b><time datetime="${day}">`)
  const own = mail.split('<li><b><time')[0]!
  const more = Number(/et (\d+) autre/.exec(own)?.[1] ?? 0)
  return (own.match(/<li><a /g)?.length ?? 0) + more
}

test('without a mail server the trial sends nothing, and the pages say why', async () => {
  const house = await aHouse()
  const browser = await house.as('administrator')
  await browser.post('/reminders/trial').expect(303)
  const { text } = await browser.get('/reminders?done=trial').expect(200)
  expect(text).toContain('SMTP_URL et MAIL_FROM ne sont pas réglés')
  expect(text).not.toContain('Envoyer un courriel d’essai')
  expect((await browser.get('/account').expect(200)).text).toContain('Aucun courriel ne part de cette installation')
  await house.close()
})
