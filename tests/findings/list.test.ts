import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  let reader: Agent

  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    reader = await house.as('reader')
  })
  afterAll(() => house.close())

  const list = async (query: string) => (await reader.get(`/findings?${query}`).expect(200)).text
  const rowsOf = (text: string) =>
    [
      ...text.matchAll(/<th scope="row"[^>]*><a href="\/conventions\/([\w-]+)[\s\S]*?data-label="Constat">([^<]*)/g),
    ].map(([, name, title]) => [name, title])
  const sortedBy = async (sort: string) => rowsOf(await list(`rule=no-commitment&sort=${sort}`)).map(([name]) => name)

  test('each rule on the day shown, with its sentence, its convention and since when', async () => {
    const text = await list('rule=changed-after-vote&on=2015-05-18')
    expect(rowsOf(text)).toEqual([['CLU-2015-1F', 'Différente du projet voté']])
    expect(text).toContain('Durée\u00a0: 2 ans au projet voté, 3 ans aujourd’hui')
    expect(text).toContain('18 mai 2015')
    expect(text).toContain('1 constat</h1>')
    expect(rowsOf(await list('rule=changed-after-vote&on=2015-05-17'))).toEqual([])
  })

  test('filters, and what they hide', async () => {
    const text = await list('severity=serious&partner=DALLAS')
    expect(rowsOf(text)).toEqual([['DAL-2012-1F', 'Hors de ce que le conseil a autorisé']])
    expect(text).toMatch(/Le filtre en cache \d+ autres\. <a href="\/findings">Tout montrer/)
    expect(text).toContain('class="chip"')
    expect(rowsOf(await list('q=Terre-Neige&rule=party-is-a-state')).map(([name]) => name)).toEqual([
      'TER-2021-1F',
      'TER-2022-2F',
    ])
    expect(await list('q=nullepart')).toContain('Aucun constat ne répond à ce filtre')
  })

  test('sorted, one way and the other', async () => {
    const names = await sortedBy('convention')
    expect(names).toEqual([...names].sort())
    expect(names.length).toBeGreaterThan(2)
    expect(await sortedBy('-convention')).toEqual(names.toReversed())
    expect(new Set(await sortedBy('since'))).toEqual(new Set(names))
  })

  test('what is unknown is told, 422', async () => {
    const { text } = await reader.get('/findings?rule=nonsense&severity=x').expect(422)
    expect(text).toContain('Constat')
    await reader.get('/findings.csv?rule=nonsense').expect(422)
    await (await house.as('stranger')).get('/findings').expect(303)
  })

  test('the file has every row of the filter', async () => {
    const { text, headers } = await reader.get('/findings.csv?rule=no-commitment').expect(200)
    expect(headers['content-disposition']).toContain('constats-2026-11-24.csv')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe(
      '\ufeffGravité;Constat;Ce qui est constaté;Source;Référence;Convention;Partenaires;Depuis;Réponse;Que faire',
    )
    expect(lines.length - 1).toBe((await sortedBy('convention')).length)
  })

  test('the list of conventions has those with a finding, and those to be decided by a day', async () => {
    const named = async (query: string) => {
      const { text } = await reader.get(`/conventions?${query}`).expect(200)
      return {
        text,
        names: [...text.matchAll(/<th scope="row" role="rowheader"><a href="\/conventions\/([\w-]+)/g)].map(
          ([, one]) => one,
        ),
      }
    }
    const found = await named('finding=party-is-a-state&finding=changed-after-vote')
    expect(found.names).toEqual(['CLU-2015-1F', 'TER-2021-1F', 'TER-2022-2F'])
    expect(found.text).toContain('Un État étranger est partie')
    const decided = await named('decisionBefore=30/11/2026')
    expect(decided.names).toEqual(['CHE-2013-1F', 'DAK-2024-1F', 'KOS-2024-1F', 'SKO-2023-1F'])
    expect(decided.text).toContain('À décider au plus tard le 30 novembre 2026')
    expect((await named('decisionBefore=29/11/2026')).names).toEqual(['CHE-2013-1F', 'SKO-2023-1F'])
    await reader.get('/conventions?finding=nonsense').expect(422)
    await reader.get('/conventions?decisionBefore=30/02/2026').expect(422)
  })
})
