import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aPerson } from '../mandates/aSigner.ts'
import { aConvention, aPartner } from '../partnerships/someConvention.ts'
import { aHouse, type House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
  await aConvention(house, 'VOL-1', 'Convention', 'partner-VOLGOGRAD')
  await house.db
    .updateTable('deliberations')
    .set({ session_on: '2026-10-05', received_on: '2026-10-09', published_on: '2026-10-12' })
    .execute()
  for (const name of ['Ancien Maire', 'Zoé Maire', 'Anna Adjointe', 'Sans Mandat']) await aPerson(house, name)
  const hold = async (name: string, mandate: object) =>
    (await house.as('editor')).post(`/signatories/${name}/mandates/new`).send(mandate).expect(303)
  await hold('Ancien Maire', { way: 'election', capacity: 'maire', from: '2014-04-05', until: '2020-07-03' })
  await hold('Zoé Maire', { way: 'election', capacity: 'maire', from: '2020-07-04' })
  const order = { signedOn: '2026-11-02', executoryOn: '2026-11-10', covers: 'yes' }
  await hold('Anna Adjointe', { way: 'delegation', capacity: 'adjointe', ...order })
})
afterAll(() => house.close())

const address = '/conventions/VOL-1/sign'
const form = async (query = '') => (await (await house.as('editor')).get(address + query).expect(200)).text
const check = async (body: object) =>
  (await (await house.as('editor')).post(address).send({ party: 'own-VOL-1', version: '1', check: 'yes', ...body }))
    .text
const offered = (text: string) => {
  const list = /<datalist id="people">(.*?)<\/datalist>/s.exec(text)?.[1] ?? ''
  return [...list.matchAll(/value="([^"]*)"/g)].map((match) => match[1])
}

test('the form says for the day proposed who may sign, by which deliberation and by which mandate', async () => {
  const text = await form()
  expect(text).toContain('Qui peut signer pour Dijon le 24 novembre 2026')
  expect(text).toContain('Peuvent signer ce jour-là\u00a0: Anna Adjointe et Zoé Maire.')
  expect(text).toContain('DEL-VOL-1</a>, exécutoire depuis le 12 octobre 2026')
  expect(text).toContain('maire, par élection\u00a0: en cours depuis le 4 juillet 2020')
  expect(text).toContain('adjointe, par délégation\u00a0: en cours depuis le 10 novembre 2026')
  expect(text).not.toContain('Ancien Maire</a>')
})

test('those with a mandate on that day are offered first', async () => {
  expect(offered(await form()).slice(0, 2)).toEqual(['Anna Adjointe', 'Zoé Maire'])
  expect(offered(await form('?on=2026-11-09'))[0]).toBe('Zoé Maire')
  expect(offered(await form('?on=2020-07-03'))[0]).toBe('Ancien Maire')
  expect(offered(await form())).toHaveLength(4)
})

test('where nobody may: why, and from which day on; nothing is blocked', async () => {
  const eve = await check({ signedOn: '11/10/2026', signatory: 'Zoé Maire' })
  expect(eve).toContain('Personne ne peut signer ce jour-là. Ce sera possible à partir du 12 octobre 2026.')
  expect(eve).toContain('publiée le 12 octobre 2026 seulement')
  expect(await check({ signedOn: '12/10/2026' })).toContain('Peut signer ce jour-là\u00a0: Zoé Maire.')
  expect(await check({ signedOn: '04/10/2026' })).toContain('pas encore votée\u00a0: séance le 5 octobre 2026')
  expect(await check({ signedOn: '05/10/2026' })).toContain('reçue en préfecture le 9 octobre 2026 seulement')
})

test('what the signature of somebody without power would raise is shown before the save', async () => {
  const before = await contentOf(house, 'signatures', 'journal')
  const late = await check({ signedOn: '24/11/2026', signatory: 'ancien maire' })
  expect(late).toContain('Signataire sans pouvoir')
  expect(await check({ signedOn: '24/11/2026', signatory: 'Zoé Maire' })).not.toContain('Signataire sans pouvoir')
  expect(await check({ signedOn: '09/11/2026', signatory: 'Anna Adjointe' })).toContain('Signataire sans pouvoir')
  expect(await check({ signedOn: '10/11/2026', signatory: 'Anna Adjointe' })).not.toContain('Signataire sans pouvoir')
  expect(await contentOf(house, 'signatures', 'journal')).toEqual(before)
})

test('of the partner’s signature, of a month, and of a day before the law of 1982 it says nothing', async () => {
  for (const body of [
    { party: 'party-VOL-1', signedOn: '24/11/2026' },
    { signedOn: '11/2026' },
    { signedOn: '1959-06-02' },
  ]) {
    expect(await check(body)).not.toContain('Qui peut signer')
  }
})

test('without a publication it cannot be told; without a deliberation nobody may', async () => {
  const set = (columns: object) => house.db.updateTable('deliberations').set(columns).execute()
  await set({ published_on: null })
  expect(await form()).toContain('On ne peut pas dire que quelqu’un peut signer ce jour-là')
  await set({ published_on: '2026-10-12' })
  await house.db.updateTable('authorisations').set({ signs: 'no' }).execute()
  const text = await form()
  expect(text).toContain('Aucune délibération n’autorise à signer cette convention.')
  expect(text).toContain('rien de ce qui est enregistré ne dit à partir de quand')
  await house.db.updateTable('authorisations').set({ signs: 'yes' }).execute()
})
