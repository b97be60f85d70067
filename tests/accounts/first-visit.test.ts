import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { firstVisitAddress } from '../../server/accounts/firstVisit.ts'
import { addMember } from '../../server/accounts/members.ts'
import { insertAccount } from '../../server/accounts/store.ts'
import { createAuthority } from '../../server/authorities/createAuthority.ts'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import { dijon, type House, password } from '../support/house.ts'
import { contentOf, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['authorities', 'accounts', 'credentials', 'memberships', 'domains', 'journal', 'sign_ins']
const by = { accountId: null, at: '2026-11-24T08:00:00.000Z' }

eachDatabase((_name, makeHouse) => {
  let house: House
  let code: string
  const aNewHouse = () => makeHouse({ settled: false })
  const enter = async (made: House) => {
    house = made
    const address = await firstVisitAddress(house.deps)
    code = new URL(String(address)).searchParams.get('code') ?? ''
  }

  const person = { person: 'Jeanne Morel', email: 'jeanne.morel@dijon.example', password, again: password }
  const typed = () => ({ code, ...dijon, siren: '212 102 313', ...person })

  describe('as long as it has not taken place', () => {
    oneHouse(aNewHouse, enter, [])

    test('until then every page leads to it; health and what programs ask do not', async () => {
      const browser = await house.as('stranger')
      for (const page of ['/', '/conventions', '/sign-in', '/account?on=2015-10-01']) {
        await browser.get(page).expect(303).expect('Location', '/first-visit')
      }
      await browser.get('/health').expect(200)
      await browser.get('/api/conventions').expect(({ status }) => expect([401, 404]).toContain(status))
    })

    test('the printed address has the code; without it the page asks for it', async () => {
      const browser = await house.as('stranger')
      const known = await browser.get(`/first-visit?code=${code}`).expect(200)
      expect(known.text).toContain(`<input type="hidden" name="code" value="${code}">`)
      const asked = await browser.get('/first-visit').expect(200)
      expect(asked.text).toContain('Code de première visite')
      expect(asked.text).not.toContain(code)
      expect((await browser.get('/first-visit?code=faux').expect(422)).text).toContain('Ce n’est pas le code')
    })

    test.each([
      ['no code', { code: '' }, 'Ce n’est pas le code'],
      ['a wrong code', { code: 'x'.repeat(24) }, 'Ce n’est pas le code'],
      ['a SIREN whose checksum fails', { siren: '212102314' }, 'Ce n’est pas un SIREN'],
      ['a SIREN of eight figures', { siren: '21210231' }, 'Ce n’est pas un SIREN'],
      ['an unknown kind', { kind: 'kingdom' }, 'Choisissez dans la liste.'],
      ['two passwords that differ', { again: 'autre' }, 'Les deux mots de passe diffèrent.'],
      ['no name', { name: '  ' }, 'À remplir.'],
      ['a NUL', { person: 'Jean\u0000ne' }, 'caractère invisible'],
    ])('%s is refused with all that was typed, but the passwords; nothing is made', async (_case, wrong, sentence) => {
      const browser = await house.as('stranger')
      const { text } = await browser
        .post('/first-visit')
        .send({ ...typed(), ...wrong, sample: 'yes' })
        .expect(422)
      expect(text).toContain(sentence)
      expect(text).toContain('value="jeanne.morel@dijon.example"')
      expect(text).toMatch(/name="sample" value="yes" checked/)
      expect(text).not.toContain(`value="${password}"`)
      expect(await contentOf(house, ...tables)).toEqual(tables.map(() => []))
    })

    test('everything that is wrong is told at once', async () => {
      const { text } = await (await house.as('stranger')).post('/first-visit').send({}).expect(422)
      for (const field of ['code', 'name', 'kind', 'siren', 'person', 'email', 'password']) {
        expect(text).toContain(`href="#${field}"`)
      }
    })

    test('another site’s page makes nothing', async () => {
      await refusesForeignOrigin(house, '/first-visit', typed(), 'stranger', tables)
    })
  })

  describe('when it takes place', () => {
    beforeEach(async () => enter(await aNewHouse()))
    afterEach(() => house.close())

    test('it makes the authority with its domains and the administrator, who is signed in; then it is over', async () => {
      const browser = await house.as('stranger')
      await browser.post('/first-visit').send(typed()).expect(303).expect('Location', '/')
      const page = (await browser.get('/account').expect(200)).text
      expect(page).toContain('Jeanne Morel')
      expect(page).toContain('Dijon')
      expect(page).toContain('Administration')
      const authority = await house.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow()
      expect(authority).toMatchObject({ ...dijon, time_zone: 'Europe/Paris' })
      const education = house.db.selectFrom('domains').selectAll().where('code', '=', 'education')
      expect(await education.executeTakeFirst()).toMatchObject({ sort_key: 'education et partenariats scolaires' })
      const journal = await house.db.selectFrom('journal').select(['record_kind', 'act']).orderBy('seq').execute()
      expect(journal).toEqual([
        { record_kind: 'authority', act: 'create' },
        { record_kind: 'account', act: 'create' },
      ])

      expect(await firstVisitAddress(house.deps)).toBeNull()
      const stranger = await house.again('stranger')
      await stranger.get('/account').expect(303).expect('Location', '/sign-in?next=%2Faccount')
      await stranger.get(`/first-visit?code=${code}`).expect(303).expect('Location', '/')
      const before = await contentOf(house, ...tables)
      const again = { ...typed(), siren: '212100549', email: 'autre@dijon.example' }
      expect((await stranger.post('/first-visit').send(again).expect(403)).text).toContain('déjà eu lieu')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('of two first visits at the same moment one wins', async () => {
      const [one, other] = [await house.again('stranger'), await house.again('stranger')]
      const answers = await Promise.all([
        one.post('/first-visit').send(typed()),
        other
          .post('/first-visit')
          .send({ ...typed(), siren: '212100549', name: 'Beaune', email: 'autre@beaune.example' }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 403])
      expect(await contentOf(house, 'authorities')).toEqual([[expect.any(String)]])
      expect(await contentOf(house, 'accounts')).toEqual([[expect.any(String)]])
    })

    test('an account that waited joins with its role, and until then is told what it lacks', async () => {
      const passwordHash = await house.deps.auth.hashPassword(password)
      const waiting = { name: 'Karim Haddad', email: 'karim.haddad@dijon.example', passwordHash }
      await house.db.transaction().execute(async (trx) => {
        const id = await insertAccount(trx, waiting, by.at)
        await trx.insertInto('waiting_accounts').values({ account_id: id, role: 'editor' }).execute()
      })
      const karim = await house.again('stranger')
      await karim.post('/sign-in').send({ email: waiting.email, password }).expect(303)
      const { text } = await karim.get('/settings').expect(403)
      expect(text).toContain('Votre compte n’est rattaché à aucune collectivité.')

      const stranger = await house.again('stranger')
      await stranger
        .post('/first-visit')
        .send({ ...typed(), email: waiting.email })
        .expect(422)
      await stranger.post('/first-visit').send(typed()).expect(303)
      expect((await karim.get('/account').expect(200)).text).toContain('Saisie')
      expect(await contentOf(house, 'waiting_accounts')).toEqual([[]])
    })

    test('where an authority has no administrator yet, only the administrator is asked for', async () => {
      await house.db.transaction().execute(async (trx) => {
        const authorityId = await createAuthority(trx, dijon, by)
        const passwordHash = await house.deps.auth.hashPassword(password)
        const accountId = await insertAccount(trx, { name: 'Lucie', email: 'lucie@dijon.example', passwordHash }, by.at)
        await addMember(trx, { authorityId, accountId, role: 'reader' }, by)
      })
      const browser = await house.as('stranger')
      const { text } = await browser.get(`/first-visit?code=${code}`).expect(200)
      expect(text).toContain('les jumelages de Dijon')
      expect(text).not.toContain('name="siren"')
      await browser
        .post('/first-visit')
        .send({ code, ...person })
        .expect(303)
      expect((await browser.get('/account')).text).toContain('Administration')
      expect(await contentOf(house, 'authorities')).toEqual([[expect.any(String)]])
    })
  })
})
