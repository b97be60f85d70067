import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

interface Fact {
  label: string
  value: string
  source: string | null
}

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
  })
  afterAll(() => house.close())

  const item = async (path: string) => (await (await house.as('reader')).get(path).expect(200)).body

  test('a convention’s JSON says why: facts with their sources, rules, what comes next, what is missing', async () => {
    const { because, standing } = await item('/api/conventions/VOL-2012-1?on=2012-12-26')
    const source = (label: RegExp) => because.facts.find((fact: Fact) => label.test(fact.label)).source
    expect(standing.status).toBe('voted')
    expect(source(/^Séance/)).toBe('DEL-2012-12-17')
    expect(source(/^Réception/)).toBe('021-212102313-20121217-VD20121712-030-DE')
    expect(source(/^Publication/)).toBeNull()
    expect(because.rules).toEqual([{ text: expect.stringContaining('exécutoire'), source: 'CGCT L.2131-1' }])
    expect(because.next).toBeNull()
    expect(because.missing).toContain('la publication de la délibération')
    expect(await item('/conventions/VOL-2012-1.json?on=2012-12-26')).toEqual(
      await item('/api/conventions/VOL-2012-1?on=2012-12-26'),
    )
  })

  test('the day that will change it, and the document', async () => {
    const { because } = await item('/api/conventions/SKO-2023-1F?on=2026-01-01')
    expect(because.next).toEqual({ on: '2026-09-22', text: expect.stringContaining('en retard') })
    expect(because.facts.find(({ label }: Fact) => label === 'Durée').source).toContain('aucun document')
    expect(because.facts.find(({ label }: Fact) => label === 'Période en cours').source).toBeNull()
  })

  test('who entered an act, on the page as in JSON', async () => {
    const editor = await house.as('editor')
    const { text: form } = await editor.get('/conventions/CLU-2026-1F/transmit').expect(200)
    const [, version = ''] = /name="version" value="(\d+)"/.exec(form) ?? []
    await editor.post('/conventions/CLU-2026-1F/transmit').send({ version, transmittedOn: '24/11/2026' }).expect(303)
    const { because } = await item('/api/conventions/CLU-2026-1F')
    const entered = 'saisi par Karim Haddad le 24 novembre 2026'
    expect(because.facts.find(({ label }: Fact) => /^Transmission/.test(label)).source).toBe(entered)
    const { text } = await editor.get('/conventions/CLU-2026-1F').expect(200)
    expect(text).toContain(`<span class="source">${entered}</span>`)
  })

  test('a deliberation and a partnership say why, too', async () => {
    const reader = await house.as('reader')
    const deliberation = (await reader.get('/deliberations/DEL-2012-12-17').expect(200)).text
    expect(deliberation).toMatch(/<summary>Pourquoi\s\?<\/summary>[\s\S]*rien ne l’établit/)
    const partnership = (await reader.get('/partnerships/VOLGOGRAD').expect(200)).text
    expect(partnership).toMatch(/<summary>Pourquoi\s\?<\/summary>[\s\S]*son dernier événement au jour montré/)
  })
})
