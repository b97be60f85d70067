import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['postponements', 'journal']
const line = '/conventions/CLU-2026-1F/postpone/transmission'
const body = { untilOn: '12 janvier 2027', reason: 'La préfecture attend l’annexe', lineOn: '2026-11-12', version: '0' }

eachDatabase((_name, makeHouse) => {
  describe('a line of work', () => {
    let house: House
    beforeAll(async () => {
      house = await makeHouse()
      await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    })
    afterAll(() => house.close())

    const editor = () => house.as('editor')
    const kinds = async (on = '2026-11-24') => {
      const { body: answer } = await (await editor()).get(`/api/work?on=${on}`).expect(200)
      return answer.items.filter(({ record }: { record: string }) => record === '/conventions/CLU-2026-1F')
    }
    const acts = async () => {
      const rows = await house.db
        .selectFrom('journal')
        .selectAll()
        .where('record_kind', '=', 'postponement')
        .orderBy('seq')
        .execute()
      return rows.map(({ act, before, after }) => ({
        act,
        before: JSON.parse(before ?? 'null'),
        after: JSON.parse(after ?? 'null'),
      }))
    }
    const nothingChanges = async (status: number, path: string, sent: object) => {
      const before = await contentOf(house, ...tables)
      const answer = await (await editor()).post(path).send(sent).expect(status)
      expect(await contentOf(house, ...tables)).toEqual(before)
      return answer.text
    }

    test('is put off by those who may write, from our own pages', async () => {
      const { text } = await (await editor()).get(line).expect(200)
      expect(text).toContain('Signée par tous le 12 novembre 2026')
      expect(text).toContain('name="lineOn" value="2026-11-12"')
      await (await house.as('reader')).get(line).expect(403)
      await refuses(house, line, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, line, body, 'editor', tables)
      const outsider = await house.as('outsider')
      await outsider.get(line).expect(404)
      await outsider.post(line).send(body).expect(404)
    })

    test('needs a day to come and a reason, and keeps what was typed', async () => {
      const past = await nothingChanges(422, line, { ...body, untilOn: '24/11/2026', reason: '' })
      expect(past).toContain('Ce jour est déjà là')
      expect(past).toContain('value="24/11/2026"')
      await nothingChanges(422, line, { ...body, untilOn: '30 février 2027' })
      await nothingChanges(422, line, { ...body, untilOn: '' })
    })

    test('is unknown where the record has no such line', async () => {
      await nothingChanges(404, '/conventions/CLU-2026-1F/postpone/late', body)
      await nothingChanges(404, '/conventions/NONE/postpone/late', body)
      await nothingChanges(404, '/partnerships/NONE/postpone/anniversary', body)
      await nothingChanges(404, `${line}/withdraw`, {})
    })

    test('has another day since the form was shown: nothing is written', async () => {
      const text = await nothingChanges(409, line, { ...body, lineOn: '2026-11-10' })
      expect(text).toContain('Cette ligne a changé depuis')
      expect(text).toContain('12 janvier 2027')
    })

    test('leaves the lines until its day, counted and shown with its reason', async () => {
      expect(await kinds()).toHaveLength(1)
      await (await editor()).post(line).send(body).expect(303).expect('Location', '/?done=postponed#postponed')
      expect(await kinds()).toEqual([])
      const { text } = await (await editor()).get('/?done=postponed').expect(200)
      expect(text).toContain('Une ligne remise à plus tard')
      expect(text).toContain('La préfecture attend l’annexe')
      expect(text).toContain(`action="${line}/withdraw"`)
      expect(await kinds('2027-01-11')).toEqual([])
      expect((await kinds('2027-01-12'))[0]).toMatchObject({ kind: 'transmission', on: '2026-11-12' })
      // On a day before anybody put it off it stands.
      expect(await kinds('2026-11-20')).toHaveLength(1)
      expect(await acts()).toEqual([
        {
          act: 'create',
          before: null,
          after: {
            convention: 'CLU-2026-1F',
            line: 'transmission',
            lineOn: '2026-11-12',
            untilOn: '2027-01-12',
            reason: body.reason,
          },
        },
      ])
    })

    test('is put off anew only by who saw the last word', async () => {
      const text = await nothingChanges(409, line, body)
      expect(text).toContain('Cette ligne a changé depuis')
      const again = { ...body, untilOn: '2027-02-01', version: '1' }
      await (await editor()).post(line).send(again).expect(303)
      expect(await kinds('2027-01-31')).toEqual([])
      expect((await acts()).at(-1)).toMatchObject({ act: 'edit', before: { untilOn: '2027-01-12' } })
      const { text: form } = await (await editor()).get(line).expect(200)
      expect(form).toContain('01/02/2027')
    })

    test('is taken up again', async () => {
      await refuses(house, `${line}/withdraw`, {}, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, `${line}/withdraw`, {}, 'editor', tables)
      await (await editor()).post(`${line}/withdraw`).send({}).expect(303).expect('Location', '/?done=resumed')
      expect(await kinds()).toHaveLength(1)
      expect((await acts()).at(-1)).toMatchObject({ act: 'remove', after: null })
      await nothingChanges(404, `${line}/withdraw`, {})
    })

    test('may be put off beyond its deadline, which is said', async () => {
      const decide = '/conventions/DAK-2024-1F/postpone/decide'
      const late = { untilOn: '2026-12-20', reason: 'Attend Dakar', lineOn: '2026-11-30', version: '0' }
      await (await editor()).post(decide).send(late).expect(303).expect('Location', '/?done=beyond#postponed')
      const { text } = await (await editor()).get('/?done=beyond').expect(200)
      expect(text).toContain('au-delà de son échéance du 30 novembre 2026')
      // Once it is late it is another line: back at once.
      const { body: answer } = await (await editor()).get('/api/work?on=2026-12-01').expect(200)
      const back = answer.items.find(({ record }: { record: string }) => record === '/conventions/DAK-2024-1F')
      expect(back).toMatchObject({ group: 'late' })
    })

    test('is back at once when its deadline has another day', async () => {
      const { id, version } = await house.db
        .selectFrom('sessions')
        .select(['id', 'version'])
        .where('held_on', '=', '2026-12-14')
        .executeTakeFirstOrThrow()
      const moved = { body: 'council', heldOn: '2026-12-14', closesOn: '2026-12-02', version: String(version) }
      const browser = await editor()
      // What it moves has to be seen first.
      const { text } = await browser.post(`/sessions/${id}/edit`).send(moved).expect(200)
      const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(text) ?? []
      await browser
        .post(`/sessions/${id}/edit`)
        .send({ ...moved, seen })
        .expect(303)
      const { body: answer } = await browser.get('/api/work').expect(200)
      const back = answer.items.find(({ record }: { record: string }) => record === '/conventions/DAK-2024-1F')
      expect(back).toMatchObject({ group: 'decide', on: '2026-12-02' })
    })

    test('of a partnership too', async () => {
      const { body: answer } = await (await editor()).get('/api/work').expect(200)
      const own = answer.items.find(({ kind }: { kind: string }) => kind === 'without-convention')
      const path = `${own.record}/postpone/without-convention`
      const sent = { untilOn: '2027-06-01', reason: 'En sommeil', lineOn: own.on, version: '0' }
      await (await editor()).post(path).send(sent).expect(303)
      const { body: after } = await (await editor()).get('/api/work').expect(200)
      expect(after.items.some(({ record }: { record: string }) => record === own.record)).toBe(false)
      expect(after.postponed).toBe(1)
      const { text } = await (await house.as('administrator')).get('/journal').expect(200)
      expect(text).toContain('a remis à plus tard une ligne')
    })
  })
})
