import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import supertest, { type Test } from 'supertest'
import { insertAccount } from '../../../server/accounts/store.ts'
import { createToken } from '../../../server/accounts/tokens.ts'
import { standing } from '../../../server/rules/standing.ts'
import { aFramework } from '../../rules/aFramework.ts'
import { eachDatabase } from '../../support/eachDatabase.ts'
import { aHouse, type House } from '../../support/house.ts'
import { contentOf } from '../../support/ladder.ts'

const facts = aFramework()
const asked = { facts, on: ['2015-10-01', '2012-12-26'] }
const answered = { standings: asked.on.map((day) => standing(facts, day)) }

/** A program: no cookie, no origin, whatever the browser would have sent. */
function program(house: House, token: string | null): Test {
  const request = supertest(house.server).post('/api/standing')
  return token === null ? request : request.set('Authorization', `Bearer ${token}`)
}

/** The token of an account which belongs to no authority. */
async function tokenWithoutAuthority({ db, clock }: House): Promise<string> {
  const account = { name: 'Noé Petit', email: 'noe.petit@personne.example', passwordHash: 'none' }
  const id = await db.transaction().execute((trx) => insertAccount(trx, account, clock.now()))
  return createToken(db, id, clock.now())
}

eachDatabase((_name, makeHouse) => {
  let house: House
  let token: string
  beforeAll(async () => {
    house = await makeHouse()
    token = await house.token('reader')
  })
  afterAll(() => house.close())

  describe('whoever has an account is answered', () => {
    test('by a token', async () => {
      const { body, headers } = await program(house, token).send(asked).expect(200)
      expect(body).toEqual(answered)
      expect(headers['content-type']).toContain('application/json')
    })

    test('by the cookie, from our own pages', async () => {
      const reader = await house.as('reader')
      expect((await reader.post('/api/standing').type('json').send(asked).expect(200)).body).toEqual(answered)
    })

    test('in another authority, and in none', async () => {
      expect(
        (
          await program(house, await house.token('outsider'))
            .send(asked)
            .expect(200)
        ).body,
      ).toEqual(answered)
      const alone = await tokenWithoutAuthority(house)
      expect((await program(house, alone).send(asked).expect(200)).body).toEqual(answered)
      await supertest(house.server).get('/conventions').set('Authorization', `Bearer ${alone}`).expect(403)
    })

    test('with spans where they are asked for', async () => {
      const spans = { from: '2012-12-26', until: '2012-12-27' }
      const { body } = await program(house, token).send({ facts, on: [], spans }).expect(200)
      expect(body).toEqual({
        standings: [],
        spans: [
          { from: '2012-12-26', until: '2012-12-26', status: 'signed', renewalStatus: 'none-needed' },
          { from: '2012-12-27', until: '2012-12-27', status: 'in-force', renewalStatus: 'not-due' },
        ],
      })
    })

    test('with the reasons where they are asked for, in the language of the request, and nothing else changes', async () => {
      const ask = (language: string) =>
        program(house, token).query({ because: 'yes' }).set('Accept-Language', language).send(asked).expect(200)
      const { body } = await ask('fr')
      const plainly = body.standings.map(({ because: _because, ...rest }: { because: object }) => rest)
      expect(plainly).toEqual(answered.standings)
      const [{ because }] = body.standings
      expect(because.facts).toContainEqual({ label: 'Début', value: '27 décembre 2012', source: null })
      expect(because.rules[0].source).toBe('CGCT L.1115-1')
      expect(because.next).toEqual({ on: '2015-12-27', text: expect.stringContaining('reconduite') })
      expect(because.missing).toEqual([])
      expect((await ask('en')).body.standings[0].because.facts[0].label).toBe('Signed by all parties')
    })

    test('with reasons of a hundred days at most', async () => {
      const on = Array(101).fill('2015-10-01')
      const { body } = await program(house, token).query({ because: 'yes' }).send({ facts, on }).expect(422)
      expect(body.problems).toEqual([expect.objectContaining({ path: 'on', problem: 'too-many' })])
      await program(house, token).send({ facts, on }).expect(200)
    })

    test('and nothing is kept', async () => {
      const tables = ['conventions', 'journal', 'standing_spans', 'finding_spans'] as const
      const before = await contentOf(house, ...tables)
      await program(house, await house.token('administrator'))
        .send(asked)
        .expect(200)
      expect(await contentOf(house, ...tables)).toEqual(before)
    })
  })

  describe('who is refused', () => {
    const refused = (error: string) => ({ error, message: expect.any(String) })

    test('a stranger, and a token that is nobody’s', async () => {
      expect((await program(house, null).send(asked).expect(401)).body).toEqual(refused('Unauthorized'))
      expect((await program(house, 'tdu_personne').send(asked).expect(401)).body).toEqual(refused('Unauthorized'))
    })

    test('another site’s page, behind a colleague’s cookie', async () => {
      const reader = await house.as('reader')
      const post = reader.post('/api/standing').type('json').set('Origin', 'https://ailleurs.example')
      expect((await post.send(asked).expect(403)).body).toEqual(refused('Forbidden'))
    })
  })

  describe('what is refused', () => {
    test('facts that cannot be, each with its path, its word and a sentence', async () => {
      const body = { facts: { kind: 'treaty', term: { duration: 'P0D' } }, on: ['2015-02-29'] }
      const { body: told } = await program(house, token).set('Accept-Language', 'en').send(body).expect(422)
      expect(told).toEqual({
        error: 'Unprocessable Entity',
        problems: [
          {
            path: 'facts.term.duration',
            problem: 'impossible-duration',
            message: 'This is no duration, written as P3Y, P18M, P90D or P2W and longer than nothing.',
          },
          { path: 'facts.kind', problem: 'unknown-word', message: 'This word is not known here.' },
          {
            path: 'on[0]',
            problem: 'impossible-day',
            message: 'This is no day of the calendar, written as 2012-12-17.',
          },
        ],
      })
    })

    test('in French for whoever reads French', async () => {
      const body = { facts: { kind: 'framework', notice: 'P' }, on: [] }
      const { body: told } = await program(house, token).set('Accept-Language', 'fr').send(body).expect(422)
      expect(told.problems[0].message).toContain('Ce n’est pas une durée')
    })

    test.each([
      ['no body', undefined, 'facts on'],
      ['a list', '[]', ''],
      ['no facts', '{"on": []}', 'facts'],
      ['facts of another shape', '{"facts": "framework", "on": []}', 'facts'],
      ['no days', '{"facts": {"kind": "framework"}}', 'on'],
    ])('%s', async (_case, text, paths) => {
      const { body } = await program(house, token).type('json').send(text).expect(422)
      expect(body.problems.map((problem: { path: string }) => problem.path).join(' ')).toBe(paths)
    })

    test.each([
      ['a form', 'application/x-www-form-urlencoded', 'facts=1'],
      ['a text', 'text/plain', JSON.stringify(asked)],
    ])('%s by 415', async (_case, type, text) => {
      const { body } = await program(house, token).type(type).send(text).expect(415)
      expect(body).toEqual({ error: 'Unsupported Media Type', message: expect.any(String) })
    })

    test.each(['{"facts": ', '"facts"', '{"facts": {}} {}'])('malformed JSON by 400: %s', async (text) => {
      const { body } = await program(house, token).type('json').send(text).expect(400)
      expect(body).toEqual({ error: 'Bad Request', message: expect.any(String) })
    })

    test('more than is read by 413', async () => {
      const long = JSON.stringify({ ...asked, note: 'x'.repeat(1_100_000) })
      const { body } = await program(house, token).type('json').send(long).expect(413)
      expect(body).toEqual({ error: 'Payload Too Large', message: expect.any(String) })
    })

    test('a question that is no POST by 404, told in JSON', async () => {
      const get = supertest(house.server).get('/api/standing').set('Authorization', `Bearer ${token}`)
      expect((await get.expect(404)).body).toEqual({ error: 'Not Found', message: expect.any(String) })
    })
  })
})

test('before the first visit an account is answered, and a stranger told in JSON', async () => {
  const house = await aHouse({ settled: false })
  try {
    expect(
      (
        await program(house, await tokenWithoutAuthority(house))
          .send(asked)
          .expect(200)
      ).body,
    ).toEqual(answered)
    await program(house, null).send(asked).expect(401)
  } finally {
    await house.close()
  }
})
