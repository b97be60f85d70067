import { describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { recordConvention, recorded, recordVolgograd, withoutCommittee } from './aConventionForm.ts'

const tables = [
  'conventions',
  'signatures',
  'transmissions',
  'renewals',
  'denunciations',
  'people',
  'standing_spans',
  'finding_spans',
  'journal',
]
const address = '/conventions/VOL-2013-1'

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  oneHouse(makeHouse, async (made) => {
    house = made
    browser = await house.as('editor')
    await recordVolgograd(browser)
    await recordConvention(browser, { ...withoutCommittee, renewalMode: 'express' })
  })

  const partyId = async (name: string) => (await recorded(house)).parties.find((party) => party.name === name)!.id
  const now = async () => String((await recorded(house)).version)
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const sign = async (name: string, signedOn: string) =>
    browser.post(`${address}/sign`).send({ party: await partyId(name), signedOn, version: await now() })
  const signAll = async () => {
    await (await sign('Dijon', '20/12/2012')).status
    await sign('Volgograd', '1/3/2013')
  }
  const bodies = {
    sign: async () => ({ party: await partyId('Dijon'), signedOn: '20/12/2012', signatory: 'Clémence Aubrépin' }),
    transmit: async () => ({ transmittedOn: '2/3/2013' }),
    renew: async () => ({ order: '1', agreedOn: '1/2/2016' }),
    denounce: async () => ({ notifiedOn: '1/10/2015', by: 'Dijon', reason: 'Fin du projet' }),
  }
  const acts = Object.keys(bodies) as (keyof typeof bodies)[]

  test('a convention is signed, transmitted, renewed and denounced; its status follows day by day', async () => {
    const signature = { party: await partyId('Dijon'), signedOn: '20/12/2012', signatory: 'Clémence Aubrépin' }
    const body = { ...signature, capacity: 'maire', place: 'Dijon', version: '1' }
    await browser.post(`${address}/sign`).send(body).expect(303).expect('Location', `${address}?done=sign`)
    expect(await lastEntry()).toMatchObject({ record_kind: 'convention', act: 'sign', before: null })
    await sign('Volgograd', 'mars 2013')
    await browser
      .post(`${address}/transmit`)
      .send({ transmittedOn: '2/4/2013', version: await now() })
      .expect(303)
    await browser
      .post(`${address}/renew`)
      .send({ order: '1', agreedOn: '1/2/2016', version: await now() })
      .expect(303)
    await browser
      .post(`${address}/denounce`)
      .send({ notifiedOn: '1/10/2016', effectiveOn: '31/12/2016', by: 'Dijon', version: await now() })
      .expect(303)
    const { signatures, transmittedOn, renewals, denunciation } = await recorded(house)
    expect(signatures.map(({ signedOn, personName }) => [signedOn, personName])).toEqual([
      ['2012-12-20', 'Clémence Aubrépin'],
      ['2013-03', null],
    ])
    expect({ transmittedOn, renewals }).toEqual({
      transmittedOn: '2013-04-02',
      renewals: [expect.objectContaining({ order: 1, agreedOn: '2016-02-01' })],
    })
    expect(denunciation).toMatchObject({ notifiedOn: '2016-10-01', effectiveOn: '2016-12-31' })
    const statusOn = async (on: string) => {
      const { body: item } = await browser.get(`/api${address}?on=${on}`).expect(200)
      return item.standing.status
    }
    expect(await Promise.all(['2013-03-30', '2013-04-01', '2013-04-02', '2017-01-01'].map(statusOn))).toEqual([
      'draft',
      'signed',
      'in-force',
      'denounced',
    ])
  })

  test('each form proposes the day shown and the party that is awaited, and shows what would change first', async () => {
    await sign('Dijon', '20/12/2012')
    const { text } = await browser.get(`${address}/sign?on=2013-03-01`).expect(200)
    expect(text).toContain('value="01/03/2013"')
    expect(text).toContain(`<option value="${await partyId('Volgograd')}" selected>`)
    const before = await contentOf(house, ...tables)
    const body = { party: await partyId('Volgograd'), signedOn: '1/3/2013', version: await now(), check: 'yes' }
    const shown = await browser.post(`${address}/sign?on=2013-03-01`).send(body).expect(200)
    expect(shown.text).toContain('Ce que cela change')
    expect(shown.text).toContain('Signée par toutes les parties')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an act dated after the day shown says so, with a link to that day', async () => {
    const body = { party: await partyId('Dijon'), signedOn: '20/12/2012', version: '1' }
    const { headers } = await browser.post(`${address}/sign?on=2012-01-01`).send(body).expect(303)
    expect(headers.location).toBe(`${address}?done=sign&day=2012-12-20&on=2012-01-01`)
    const { text } = await browser.get(headers.location!).expect(200)
    expect(text).toContain('ne compte pas encore')
    expect(text).toContain(`href="${address}?on&#x3D;2012-12-20"`)
    expect(text).toContain('Après cette date')
  })

  test('a person who signed before is known again', async () => {
    const signatory = 'Clémence Aubrépin'
    const party = await partyId('Dijon')
    for (const signedOn of ['20/12/2012', '5/1/2013']) {
      const body = { party, signedOn, signatory, version: await now() }
      await browser.post(`${address}/sign`).send(body).expect(303)
    }
    const people = await house.db.selectFrom('people').select('name').execute()
    expect(people).toEqual([{ name: signatory }])
  })

  describe('what is wrong is told, and what was typed stays', () => {
    test.each([
      ['sign', { party: '' }, 'party', 'À remplir.'],
      ['sign', { party: 'nobody' }, 'party', 'Choisissez dans la liste.'],
      ['sign', { signedOn: '30/02/2013' }, 'signedOn', 'n’est ni un jour'],
      ['sign', { signedOn: '' }, 'signedOn', 'À remplir.'],
      ['transmit', { transmittedOn: '2013' }, 'transmittedOn', 'n’est pas un jour du calendrier'],
      ['renew', { order: '0' }, 'order', 'Un nombre entier'],
      ['renew', { agreedOn: '' }, 'agreedOn', 'À remplir.'],
      ['denounce', { effectiveOn: '30/9/2015' }, 'effectiveOn', 'avant d’être notifiée'],
    ] as const)('%s %o', async (act, wrong, field, sentence) => {
      const before = await contentOf(house, ...tables)
      const body = { ...(await bodies[act]()), place: 'À Dijon', reason: 'Ce que j’ai tapé', ...wrong, version: '1' }
      const { text } = await browser.post(`${address}/${act}`).send(body).expect(422)
      expect(text).toContain(`href="#${field}"`)
      expect(text).toContain(sentence)
      if (act === 'sign') expect(text).toContain('À Dijon')
      if (act === 'denounce') expect(text).toContain('Ce que j’ai tapé')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('what can happen only once is refused the second time', async () => {
      await signAll()
      for (const act of ['transmit', 'renew', 'denounce'] as const) {
        await browser
          .post(`${address}/${act}`)
          .send({ ...(await bodies[act]()), version: await now() })
          .expect(303)
        const before = await contentOf(house, ...tables)
        await browser
          .post(`${address}/${act}`)
          .send({ ...(await bodies[act]()), version: await now() })
          .expect(422)
        expect(await contentOf(house, ...tables)).toEqual(before)
      }
    })
  })

  test.each(acts)('%s on what somebody changed meanwhile shows what it changes now', async (act) => {
    await sign('Volgograd', '1/3/2013')
    const before = await contentOf(house, ...tables)
    const body = { ...(await bodies[act]()), version: '1' }
    const { text } = await browser.post(`${address}/${act}`).send(body).expect(409)
    expect(text).toContain('Rien de votre saisie n’est encore enregistré')
    expect(text).toContain('name="version" value="2"')
    expect(text).toContain('Ce que cela change')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test.each(acts)('%s is for those who may write', async (act) => {
    const body = { ...(await bodies[act]()), version: '1' }
    await refuses(house, `${address}/${act}`, body, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, `${address}/${act}`, body, 'editor', tables)
    await (await house.as('outsider')).post(`${address}/${act}`).send(body).expect(404)
    await browser.post(`/conventions/NOWHERE/${act}`).send(body).expect(404)
    await (await house.as('reader')).get(`${address}/${act}`).expect(403)
  })
})
