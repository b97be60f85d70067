import { describe, expect, test } from '@jest/globals'
import { aPartner } from '../partnerships/someConvention.ts'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House

  const list = async (query = '', status = 200) =>
    (await (await house.as('reader')).get(`/signatories${query}`).expect(status)).text
  const shown = (text: string) =>
    [...text.matchAll(/<th scope="row" role="rowheader"><a href="[^"]*">([^<]*)/g)].map((match) => match[1])

  async function addThree(): Promise<void> {
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
    const browser = await house.as('editor')
    for (const person of [
      { name: 'Rémy Été', capacity: 'maire' },
      { name: 'Anna Petrova', partner: 'VOLGOGRAD' },
      { name: 'Zoé Blanc', capacity: 'première adjointe' },
    ]) {
      await browser.post('/signatories/new').send(person).expect(303)
    }
  }

  describe('as long as nothing is recorded', () => {
    oneHouse(makeHouse, (made) => (house = made))

    test('an empty list says why', async () => {
      expect(await list()).toContain('Aucun signataire n’est encore enregistré.')
    })
  })

  describe('of three', () => {
    oneHouse(makeHouse, async (made) => {
      house = made
      await addThree()
    })

    test('by name or by side, either way', async () => {
      const text = await list()
      expect(text).toContain('<h1>3 signataires</h1>')
      expect(shown(text)).toEqual(['Anna Petrova', 'Rémy Été', 'Zoé Blanc'])
      expect(shown(await list('?sort=-name'))).toEqual(['Zoé Blanc', 'Rémy Été', 'Anna Petrova'])
      expect(shown(await list('?sort=side'))).toEqual(['Rémy Été', 'Zoé Blanc', 'Anna Petrova'])
      expect(shown(await list('?sort=-side'))).toEqual(['Anna Petrova', 'Rémy Été', 'Zoé Blanc'])
    })

    test.each([
      ['q=ete', ['Rémy Été']],
      ['q=adjointe', ['Zoé Blanc']],
      ['q=volgograd', ['Anna Petrova']],
      ['side=VOLGOGRAD', ['Anna Petrova']],
      ['side=authority', ['Rémy Été', 'Zoé Blanc']],
    ])('%s', async (query, names) => {
      const text = await list(`?${query}`)
      expect(shown(text)).toEqual(names)
      expect(text).toContain('Le filtre en cache')
      expect(text).toContain('class="chip"')
    })

    test.each([['side=ATLANTIS'], ['sort=age'], ['page=-1']])('%s is refused with the list’s form', async (query) => {
      const text = await list(`?${query}`, 422)
      expect(text).toContain('class="filters"')
      expect(shown(text)).toEqual([])
    })

    test('an unknown parameter is ignored; a page beyond the end says so', async () => {
      expect(shown(await list('?colour=red'))).toHaveLength(3)
      expect(await list('?page=4')).toContain('Il n’y a pas de page 4\u00a0: la liste n’en a qu’une.')
    })
  })
})
