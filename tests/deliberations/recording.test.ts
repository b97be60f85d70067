import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aConvention, statusOn } from './aConvention.ts'
import { dijon2012, dijonAllows } from './dijon2012.ts'

const tables = ['deliberations', 'authorisations', 'journal', 'standing_spans', 'finding_spans']
const path = '/deliberations/new'
const both = { ...dijon2012, ...dijonAllows }

eachDatabase((_name, makeHouse) => {
  let house: House
  let conventionId: string
  oneHouse(makeHouse, async (made) => {
    house = made
    conventionId = await aConvention(house)
  })

  const post = async (body: object, address = path) => (await house.as('editor')).post(address).send(body)
  const savedOne = () => house.db.selectFrom('deliberations').selectAll().executeTakeFirstOrThrow()

  test('the deliberation of 2012, word for word, holds what its text says and nothing else', async () => {
    const answer = await post(both)
    expect([answer.status, answer.headers.location]).toEqual([303, '/deliberations/DEL-2012-12-17?done=recorded'])
    const { id, authority_id, created_at, search_text, ...facts } = await savedOne()
    expect(authority_id).toBe(house.authorityId)
    expect(facts).toEqual({
      reference: 'DEL-2012-12-17',
      session_on: '2012-12-17',
      session_id: null,
      number: null,
      object: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
      rapporteur: 'Madame Biot',
      commissions:
        'la culture, l’animation et l’attractivité\nles finances, la modernisation du service public et le personnel',
      decisions: dijon2012.decisions.replaceAll('\r\n', '\n'),
      matter_code: null,
      act_identifier: '021-212102313-20121217-VD20121712-030-DE',
      sent_on: '2012-12-26',
      received_on: '2012-12-26',
      published_on: null,
      votes_for: null,
      votes_against: null,
      votes_abstained: null,
      replaces_id: null,
      source: 'Conseil municipal de Dijon, séance du 17 décembre 2012',
      note: null,
      facts: 'real',
      version: 1,
    })
    expect(search_text).toContain('perennisation')
    expect(created_at).toBe(house.clock.now())
    const authorisations = await house.db.selectFrom('authorisations').selectAll().execute()
    expect(authorisations).toMatchObject([
      {
        authority_id: house.authorityId,
        id: expect.any(String),
        deliberation_id: id,
        convention_id: conventionId,
        approves: 'yes',
        signs: 'yes',
        changes_of_detail: 'yes',
        acts_of_application: 'yes',
        whom: 'le maire',
      },
    ])
    const draft = Object.entries(authorisations[0]!).filter(([name]) => /^(voted_|other_)/.test(name))
    expect(draft.filter(([, value]) => value !== null)).toEqual([])
  })

  test('the convention is voted from the session on; the journal has both records', async () => {
    expect(await statusOn(house, conventionId, '2026-11-24')).toBe('draft')
    await post(both)
    expect(await statusOn(house, conventionId, '2012-12-16')).toBe('draft')
    expect(await statusOn(house, conventionId, '2012-12-17')).toBe('voted')
    expect(await statusOn(house, conventionId, '2026-11-24')).toBe('voted')
    const lines = await house.db
      .selectFrom('journal')
      .selectAll()
      .where('record_kind', 'in', ['deliberation', 'authorisation'])
      .orderBy('seq')
      .execute()
    expect(lines.map(({ record_kind, act, before }) => [record_kind, act, before])).toEqual([
      ['deliberation', 'create', null],
      ['authorisation', 'create', null],
    ])
    expect(lines[0]!.account_id).toBe(await house.accountId('editor'))
    expect(JSON.parse(lines[0]!.after!)).toMatchObject({ reference: 'DEL-2012-12-17', publishedOn: null })
    expect(JSON.parse(lines[1]!.after!)).toEqual({
      deliberation: 'DEL-2012-12-17',
      convention: 'VOL-2012-1',
      allows: dijonAllows.allows,
      whom: 'le maire',
    })
  })

  test('of a deliberation one must know the object only', async () => {
    await post({ object: 'Vœu' })
    expect(await savedOne()).toMatchObject({ reference: 'DEL-2026', session_on: null, object: 'Vœu' })
  })

  test('a convention is named by its title too; approving alone does not let sign', async () => {
    await post({ ...both, convention: 'convention de cooperation dijon – volgograd', allows: 'approves' })
    const saved = await house.db.selectFrom('authorisations').selectAll().executeTakeFirstOrThrow()
    expect(saved).toMatchObject({ convention_id: conventionId, approves: 'yes', signs: 'no' })
    expect(await statusOn(house, conventionId, '2026-11-24')).toBe('draft')
  })

  test('the reference follows the session’s day, and is free', async () => {
    await post(dijon2012)
    const second = await post({ object: 'Le même jour', sessionOn: '17/12/2012' })
    expect(second.headers.location).toBe('/deliberations/DEL-2012-12-17-2?done=recorded')
    const old = await post({ object: 'Jumelage', sessionOn: '1959' })
    expect(old.headers.location).toBe('/deliberations/DEL-1959?done=recorded')
    const undated = await post({ object: 'Sans jour', actIdentifier: '021-212102313-20130128-1-DE' })
    expect(undated.headers.location).toBe('/deliberations/DEL-2013-01-28?done=recorded')
  })

  test('what is odd is recorded all the same: it may be what the stamp says', async () => {
    await post({ ...dijon2012, receivedOn: '16/12/2012', actIdentifier: '021-212100549-20121216-1-AR' })
    expect(await savedOne()).toMatchObject({ received_on: '2012-12-16', act_identifier: '021-212100549-20121216-1-AR' })
    const { text } = await (await house.as('reader')).get('/deliberations/DEL-2012-12-17').expect(200)
    expect(text).toContain('La réception en préfecture (16 décembre 2012) précède la séance (17 décembre 2012).')
    expect(text).toContain('212100549, n’est pas celui de votre collectivité')
  })

  test('the session of the council’s calendar is joined to it', async () => {
    const session = { authority_id: house.authorityId, id: 's1', body: 'council', held_on: '2012-12-17' } as const
    await house.db.insertInto('sessions').values(session).execute()
    await post(dijon2012)
    expect(await savedOne()).toMatchObject({ session_id: 's1' })
  })

  test.each([
    ['no object', { object: ' ' }, 'À remplir.'],
    ['an impossible day', { receivedOn: '30/02/2026' }, 'n’est pas un jour du calendrier'],
    ['an impossible session', { sessionOn: '2012-13' }, 'n’est ni un jour, ni un mois, ni une année'],
    ['a long object', { object: 'é'.repeat(10_000) }, '1000 caractères au plus ; ce texte en a 10000.'],
    ['a NUL', { note: 'a\u0000b' }, 'caractère invisible'],
    ['a reference that is none', { reference: '2012-DEL' }, 'en commençant par une lettre'],
    ['half a voice', { votesFor: '12,5' }, 'Un nombre entier de 0 à 1000.'],
    ['votes in words', { votesAbstained: 'deux' }, 'Un nombre entier de 0 à 1000.'],
    ['an unknown convention', { convention: 'VOL-1999-1' }, 'Aucune convention ne porte cette référence'],
    ['a convention and nothing allowed', { allows: '' }, 'Cochez ce que la délibération autorise'],
    ['something allowed and no convention', { convention: '' }, 'Nommez la convention'],
    ['a word that is none of ours', { allows: 'everything' }, 'Choisissez dans la liste.'],
    ['another that nobody recorded', { replaces: 'DEL-2011-01-01' }, 'Aucune délibération ne porte cette référence.'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...both, ...wrong })
    expect(status).toBe(422)
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence)
    expect(text).toContain('value="Madame Biot"')
    expect(text).toContain('2 - approuver le projet de convention')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a reference that is taken is refused on its field', async () => {
    await post(dijon2012)
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...both, reference: 'del-2012-12-17' })
    expect(status).toBe(422)
    expect(text).toContain('La référence DEL-2012-12-17 est déjà prise.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a check shows what would change, proposes the reference and writes nothing', async () => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...both, check: 'yes' })
    expect(status).toBe(200)
    expect(text).toContain('Ce que cela change')
    expect(text).toMatch(/projet[\s\S]*→[\s\S]*votée/)
    expect(text).toContain('Publication de la délibération inconnue')
    expect(text).toContain('Sa référence sera DEL-2012-12-17.')
    expect(text).toContain('value="Madame Biot"')
    expect(text).toContain('value="signs" checked')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a check proposes the session’s day that the identifier bears; a button takes it', async () => {
    const checked = await post({ ...dijon2012, sessionOn: '', check: 'yes' })
    expect(checked.text).toContain('Prendre le 17 décembre 2012 comme jour de séance')
    const taken = await post({ ...dijon2012, sessionOn: '', take: 'session' })
    expect(taken.status).toBe(200)
    expect(taken.text).toContain('value="17/12/2012"')
    expect(taken.text).not.toContain('comme jour de séance')
    expect(await house.db.selectFrom('deliberations').select('id').execute()).toEqual([])
  })

  test('a check tells what is odd, and refuses what is wrong', async () => {
    const odd = await post({ ...dijon2012, actIdentifier: '021-212102313-20121216-1-DE', check: 'yes' })
    expect(odd.text).toContain('qui n’est pas le jour de la séance')
    expect((await post({ ...dijon2012, receivedOn: '30/02/2026', check: 'yes' })).status).toBe(422)
    expect((await post({ ...both, convention: 'RIEN-1', check: 'yes' })).status).toBe(422)
  })

  test('one that replaces another takes its place for the convention from its session on', async () => {
    await post({ ...both, publishedOn: '2012-12-27' })
    expect(await statusOn(house, conventionId, '2013-02-01')).toBe('authorised')
    const second = { object: 'Nouvelle délibération', sessionOn: '28/01/2013', replaces: 'DEL-2012-12-17' }
    const { text } = await post({ ...second, check: 'yes' }, `${path}?on=2013-02-01`)
    expect(text).toMatch(/exécutoire, à signer[\s\S]*→[\s\S]*projet/)
    await post(second)
    expect(await statusOn(house, conventionId, '2013-01-27')).toBe('authorised')
    expect(await statusOn(house, conventionId, '2013-01-28')).toBe('draft')
  })

  test('the form comes with the convention of the address, and attaches a recorded deliberation instead', async () => {
    const browser = await house.as('editor')
    const address = `${path}?convention=VOL-2012-1`
    const { text } = await browser.get(address).expect(200)
    expect(text).toMatch(/<input[^>]*name="convention"[^>]*value="VOL-2012-1"/)
    await post(dijon2012)
    await browser
      .get(`${address}&existing=del-2012-12-17`)
      .expect(303)
      .expect('Location', '/deliberations/DEL-2012-12-17/authorisations/new?convention=VOL-2012-1')
    expect((await browser.get(`${address}&existing=DEL-1`).expect(422)).text).toContain('Aucune délibération ne porte')
    await browser.get(`${path}?convention=RIEN-1`).expect(404)
  })

  test('the day shown goes along', async () => {
    const answer = await post(dijon2012, `${path}?on=2015-10-01`)
    expect(answer.headers.location).toBe('/deliberations/DEL-2012-12-17?done=recorded&on=2015-10-01')
  })

  test('who may not does not; another authority has none of it', async () => {
    await refuses(house, path, both, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, path, both, 'editor', tables)
    await (await house.as('reader')).get(path).expect(403)
    const outsider = await house.as('outsider')
    expect((await outsider.post(path).send(both)).status).toBe(422)
    await outsider.get(`${path}?convention=VOL-2012-1`).expect(404)
  })
})
