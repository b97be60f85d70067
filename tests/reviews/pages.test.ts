import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { aConvention } from '../deliberations/aConvention.ts'
import { aDeliberation } from '../deliberations/aDeliberation.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
let editor: Agent
let number = 0
beforeAll(async () => {
  house = await aHouse()
  editor = await house.as('editor')
})
afterAll(() => house.close())

/** A deliberation of 5 January 2026, received on the 10th, which allows to sign a convention. */
async function aVote(receivedOn = '2026-01-10'): Promise<string> {
  number += 1
  const conventionId = await aConvention(house, { reference: `PREF-${number}` })
  const days = { sessionOn: '2026-01-05', receivedOn }
  await aDeliberation(house, { reference: `PREF-D${number}`, ...days, conventionId })
  return `/deliberations/PREF-D${number}`
}

const record = (address: string, body: object) => editor.post(`${address}/reviews/new`).send(body).expect(303)
const page = async (path: string) => plain((await editor.get(path).expect(200)).text)
const plain = (html: string) =>
  html
    .replace(/\u00a0/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')

test('what is asked for waits until it is received: on the deliberation’s page and on the convention’s', async () => {
  const address = await aVote()
  expect(await page(address)).toContain('Rien n’est enregistré : ni pièces demandées, ni observations, ni déféré.')
  const asked = { kind: 'pieces-asked', happenedOn: '2026-02-03', said: 'L’annexe', answerDueOn: '2026-03-01' }
  const { headers } = await record(address, asked)
  expect(await page(headers.location!)).toContain('Le retour de la préfecture est enregistré.')
  const waits = 'La préfecture a demandé des pièces le 3 février 2026 ; leur réception n’est pas enregistrée.'
  expect(await page(address)).toContain(`${waits} La réponse était attendue pour le 1er mars 2026.`)
  expect(await page(`${address}?on=2026-02-10`)).toContain(`${waits} Réponse attendue pour le 1er mars 2026.`)
  expect(await page(`/conventions/PREF-${number}`)).toContain(waits)
  const before = await page(`${address}?on=2026-02-02`)
  expect(before).not.toContain(waits)
  expect(before).toContain('3 février 2026 — Pièces complémentaires demandées par la préfecture')
  expect(await page(`/conventions/PREF-${number}?on=2026-02-02`)).not.toContain(waits)
  // What closes it is proposed.
  const { text } = await editor.get(`${address}/reviews/new?on=2026-02-10`)
  expect(text).toContain('value="pieces-received" checked')
  expect(text).toContain('value="10/02/2026"')

  await record(address, { kind: 'pieces-received', happenedOn: '2026-02-20' })
  const after = await page(`${address}?on=2026-03-15`)
  expect(after).not.toContain(waits)
  expect(after).toContain(
    'peut déférer l’acte au tribunal jusqu’au 20 avril 2026 : deux mois depuis la réception des pièces',
  )
  expect(await page(`${address}?on=2026-04-21`)).toContain('pouvait déférer l’acte au tribunal jusqu’au 20 avril 2026')
  expect(await page(`${address}?on=2026-02-19`)).toContain(
    'jusqu’au 10 mars 2026 : deux mois depuis le 10 janvier 2026',
  )
  const convention = await page(`/conventions/PREF-${number}`)
  expect(convention).toContain('20 février 2026Pièces reçues par la préfecturePREF-D')
  expect(convention).not.toContain(waits)
})

test('a referral after the two months is told, and may be late or not where observations were sent in time', async () => {
  const address = await aVote()
  await record(address, { kind: 'referral', happenedOn: '2026-03-10' })
  expect(await page(address)).not.toContain('tardif')
  const late = await aVote()
  await record(late, { kind: 'referral', happenedOn: '2026-03-11' })
  const told = 'déféré le 11 mars 2026, après la fin des deux mois (10 mars 2026, CGCT L.2131-6)'
  expect(await page(late)).toContain(`${told} : le tribunal peut tenir le déféré pour tardif.`)
  await record(late, { kind: 'observations', happenedOn: '2026-02-11' })
  expect(await page(late)).toContain(`${told} : le tribunal peut tenir le déféré pour tardif, sauf si les observations`)
  expect(await page(`${late}?on=2026-03-10`)).not.toContain('tardif')
  expect(await page(late)).toContain(
    'déféré au tribunal administratif le 11 mars 2026 ; l’issue n’est pas enregistrée.',
  )
  await record(late, { kind: 'judgment', happenedOn: '2026-10', outcome: 'partly-annulled', said: 'Article 4' })
  const judged = await page(late)
  expect(judged).toContain('Le tribunal a annulé l’acte en partie en octobre 2026.')
  expect(judged).toContain('Issue du déféré, acte annulé en partie')
  expect(judged).not.toContain('l’issue n’est pas enregistrée')
})

test('pieces asked for too late, a day of receipt that nobody knows, and an order that later corrections turned', async () => {
  const address = await aVote()
  await record(address, { kind: 'pieces-asked', happenedOn: '2026-03-11' })
  expect(await page(address)).toContain('leur réception ne rouvre pas le délai')
  const unknown = await aVote()
  await record(unknown, { kind: 'pieces-received', happenedOn: '' })
  const text = await page(unknown)
  expect(text).toContain('les deux mois du contrôle ne peuvent en repartir')
  expect(text).not.toContain('La préfecture a demandé des pièces')
  const turned = await aVote()
  await record(turned, { kind: 'observations', happenedOn: '2026-01-15' })
  const edit = { object: 'Une délibération', sessionOn: '2026-01-05', receivedOn: '2026-01-20', version: '1' }
  await editor.post(`${turned}/edit`).send(edit).expect(303)
  expect(await page(turned)).toContain('(15 janvier 2026) précède la réception de l’acte (20 janvier 2026)')
})

test('of a convention: shown once it was transmitted or something was sent back', async () => {
  await aVote()
  const address = `/conventions/PREF-${number}`
  expect(await page(address)).not.toContain('Contrôle de légalité')
  await record(address, { kind: 'observations', happenedOn: '2026-02', said: 'Préciser le préambule' })
  const text = await page(address)
  expect(text).toContain('La préfecture a adressé des observations en février 2026 ; la réponse n’est pas enregistrée.')
  expect(text).toContain('Préciser le préambule')
  expect(await page('/search?q=preambule')).toContain('Retour de la préfecture')
  const { text: english } = await editor.get(address).set('Accept-Language', 'en').set('Cookie', 'locale=en')
  expect(english).toContain('Préciser le préambule')
})

test('what was sent back is found, and its words leave with it', async () => {
  const address = await aVote()
  await record(address, { kind: 'observations', happenedOn: '2026-02-02', said: 'Délégation introuvable' })
  expect(await page('/search?q=introuvable')).toContain(`PREF-D${number}`)
  const { text } = await editor.get(address)
  const [, own = ''] = /href="([^"]*\/reviews\/[0-9a-f-]{36})\/edit"/.exec(text) ?? []
  await editor.post(`${own}/remove`).send({ version: '1' }).expect(303)
  expect(await page('/search?q=introuvable')).not.toContain(`PREF-D${number}`)
})
