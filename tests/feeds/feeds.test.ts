import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import supertest from 'supertest'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { Guest, House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['feeds', 'feed_events']

interface Read {
  uid: string
  on: string
  until: string
  summary: string
  description: string
  sequence: number
  status: string
}

eachDatabase((_name, makeHouse) => {
  describe('a calendar at a secret address', () => {
    let house: House
    beforeAll(async () => {
      house = await makeHouse()
      await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    })
    afterAll(() => house.close())

    test('tells an anniversary whose day is known', async () => {
      const { id } = await house.db.selectFrom('partnerships').select('id').limit(1).executeTakeFirstOrThrow()
      await house.db.updateTable('partnerships').set({ since: '1957-11-12' }).where('id', '=', id).execute()
      const events = await read(await made('reader'))
      expect(events).toContainEqual(
        expect.objectContaining({ on: '2027-11-12', summary: expect.stringMatching(/^70 ans du partenariat avec /) }),
      )
    })

    test('a partnership that ended has no anniversary, one that was resumed has it again', async () => {
      const partnerships = house.db.selectFrom('partnerships').select(['id', 'reference']).orderBy('reference')
      const { id, reference } = await partnerships.executeTakeFirstOrThrow()
      await house.db.updateTable('partnerships').set({ since: '1977-05-04' }).where('id', '=', id).execute()
      const path = await made('reader')
      const isTold = async () =>
        (await read(path)).some(({ on, status }) => on === '2027-05-04' && status === 'CONFIRMED')
      const record = async (kind: string, happenedOn: string) => {
        const editor = await house.as('editor')
        await editor.post(`/partnerships/${reference}/events/new`).send({ kind, happenedOn }).expect(303)
      }
      expect(await isTold()).toBe(true)
      await record('ended', '2020-01-01')
      expect(await isTold()).toBe(false)
      await record('resumed', '2021-01-01')
      expect(await isTold()).toBe(true)
    })

    /** The path of a new one, told once. */
    async function made(guest: Guest, body: object = {}): Promise<string> {
      const { text } = await (await house.as(guest)).post('/feeds').send(body).expect(200)
      return /http:\/\/localhost:3000(\/feed\/[\w-]{32}\.ics)/.exec(text)![1]!
    }
    /** As a calendar program has it: no cookie, and a parser of its own. */
    async function read(path: string): Promise<Read[]> {
      const { text } = await supertest(house.server)
        .get(path)
        .expect(200)
        .expect('Content-Type', /text\/calendar/)
      const calendar = new ICAL.Component(ICAL.parse(text))
      return calendar.getAllSubcomponents('vevent').map((one) => {
        const event = new ICAL.Event(one)
        expect(event.startDate.isDate && event.endDate.isDate).toBe(true)
        return {
          uid: event.uid,
          on: event.startDate.toString(),
          until: event.endDate.toString(),
          summary: event.summary,
          description: event.description ?? '',
          sequence: event.sequence ?? 0,
          status: String(one.getFirstPropertyValue('status')),
        }
      })
    }

    test('tells days, whole ones: notices, ends, sessions with their closing, anniversaries', async () => {
      const events = await read(await made('reader'))
      const session = events.find(({ summary }) => summary === 'Séance\u00a0: Conseil')!
      expect(session).toMatchObject({ status: 'CONFIRMED', sequence: 0 })
      expect(Date.parse(session.until) - Date.parse(session.on)).toBe(86_400_000)
      for (const beginning of [
        'Clôture des dossiers\u00a0: ',
        'Dernier jour pour dénoncer\u00a0: ',
        'Fin\u00a0: ',
        'Dossier à remettre\u00a0: ',
      ]) {
        expect(events.map(({ summary }) => summary)).toContainEqual(expect.stringContaining(beginning))
      }
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    })

    test('says of each record what the work list says of it', async () => {
      const { body } = await (await house.as('reader')).get('/api/work').expect(200)
      const decide = body.items.find(({ group }: { group: string }) => group === 'decide')
      const events = await read(await made('reader'))
      expect(events).toContainEqual(expect.objectContaining({ on: decide.on, description: decide.sentence }))
    })

    test('is the same text the second time, and is not sent again', async () => {
      const path = await made('reader')
      const first = await supertest(house.server).get(path).expect(200)
      const second = await supertest(house.server).get(path).expect(200)
      expect(second.text).toBe(first.text)
      await supertest(house.server).get(path).set('If-None-Match', first.headers.etag!).expect(304)
    })

    test('a session that moves keeps its event; one that is removed is cancelled', async () => {
      const path = await made('editor')
      const editor = await house.as('editor')
      const body = { body: 'bureau', heldOn: '2027-03-03', closesOn: '2027-02-20' }
      const { headers } = await editor.post('/sessions/new').send(body).expect(303)
      expect(headers.location).toContain('/sessions')
      const { id } = await house.db
        .selectFrom('sessions')
        .select('id')
        .where('held_on', '=', '2027-03-03')
        .executeTakeFirstOrThrow()
      const before = (await read(path)).find(({ on }) => on === '2027-03-03')!
      expect(before.summary).toContain('Séance')
      await editor
        .post(`/sessions/${id}/edit`)
        .send({ ...body, heldOn: '2027-03-10', version: '1', moved: 'yes' })
        .expect(303)
      const moved = (await read(path)).find(({ uid }) => uid === before.uid)!
      expect(moved).toMatchObject({ on: '2027-03-10', sequence: 1, status: 'CONFIRMED' })
      await editor.post(`/sessions/${id}/remove`).send({}).expect(303)
      const gone = (await read(path)).find(({ uid }) => uid === before.uid)!
      expect(gone).toMatchObject({ sequence: 2, status: 'CANCELLED' })
    })

    test('goes on where what was told of a record is long past: the next day is another event', async () => {
      const path = await made('reader')
      const before = (await read(path)).find(({ summary }) => summary.startsWith('Fin\u00a0: '))!
      const own = house.db.updateTable('feed_events').where('kind', '=', 'end').where('happens_on', '=', before.on)
      await own.set({ happens_on: '2024-01-31' }).execute()
      const after = await read(path)
      expect(after.map(({ uid }) => uid)).not.toContain(before.uid)
      expect(after).toContainEqual({ ...before, uid: expect.any(String) })
    })

    test('is narrowed to a partner, and keeps the sessions', async () => {
      const partner = house.db.selectFrom('partners').select('reference').where('name', '=', 'Mayence')
      const { reference: mainz } = await partner.executeTakeFirstOrThrow()
      const whole = await read(await made('reader'))
      const narrowed = await read(await made('reader', { name: 'Mayence', partner: mainz }))
      expect(narrowed.length).toBeLessThan(whole.length)
      expect(narrowed.some(({ summary }) => summary.startsWith('Séance'))).toBe(true)
      expect(whole).toEqual(expect.arrayContaining(narrowed))
    })

    test('speaks the language in which it was made', async () => {
      const { text } = await (await house.again('reader'))
        .post('/feeds')
        .set('Accept-Language', 'en')
        .send({})
        .expect(200)
      const path = /(\/feed\/[\w-]{32}\.ics)/.exec(text)![1]!
      expect((await read(path)).map(({ summary }) => summary)).toContain('Session: Council')
    })

    test('is revoked by its own person only; then it says so and nothing else', async () => {
      const path = await made('editor', { name: 'À révoquer' })
      const { id } = await house.db
        .selectFrom('feeds')
        .select('id')
        .where('name', '=', 'À révoquer')
        .executeTakeFirstOrThrow()
      const revoke = `/feeds/${id}/revoke`
      await refuses(house, revoke, {}, ['stranger'], tables)
      await refusesForeignOrigin(house, revoke, {}, 'editor', tables)
      for (const guest of ['reader', 'outsider'] as const) {
        await (await house.as(guest)).post(revoke).send({}).expect(404)
      }
      await (await house.as('editor')).post(revoke).send({}).expect(303).expect('Location', '/feeds?done=revoked')
      await (await house.as('editor')).post(revoke).send({}).expect(404)
      const { text } = await supertest(house.server).get(path).expect(410)
      expect(text).toContain('révoquée')
      expect(text).not.toContain('VEVENT')
      expect((await (await house.as('editor')).get('/feeds').expect(200)).text).not.toContain('À révoquer')
    })

    test('an address that nobody made is unknown', async () => {
      await supertest(house.server).get('/feed/nobody.ics').expect(404)
    })

    test('a wrong filter or a name too long is told, and what was typed stays', async () => {
      const before = await contentOf(house, ...tables)
      const editor = await house.as('editor')
      const { text } = await editor
        .post('/feeds')
        .send({ name: 'x'.repeat(300), partner: 'NOBODY' })
        .expect(422)
      expect(text).toContain('x'.repeat(300))
      expect(await contentOf(house, ...tables)).toEqual(before)
      await refuses(house, '/feeds', {}, ['stranger'], tables)
      await refusesForeignOrigin(house, '/feeds', {}, 'editor', tables)
    })

    test('opens no more when its person has left, nor when its partner is gone', async () => {
      const path = await made('administrator')
      const accountId = await house.accountId('administrator')
      await house.db.updateTable('feeds').set({ filter: 'partner=GONE' }).where('account_id', '=', accountId).execute()
      expect((await supertest(house.server).get(path).expect(410)).text).toContain('n’existe plus')
      await house.db.deleteFrom('memberships').where('account_id', '=', accountId).execute()
      expect((await supertest(house.server).get(path).expect(410)).text).toContain('révoquée')
    })
  })
})
