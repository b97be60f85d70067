import { describe, expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { volgograd } from './volgograd.ts'

eachDatabase((_name, makeHouse) => {
  let house: House

  const add = async (partner: object) => (await house.as('editor')).post('/partners/new').send(partner).expect(303)
  const list = async (query = '', status = 200) =>
    (await (await house.as('reader')).get(`/partners${query}`).expect(status)).text
  const shown = (text: string) =>
    [...text.matchAll(/<th scope="row" role="rowheader"><a href="\/partners\/([A-Z0-9-]+)/g)].map((match) => match[1])

  async function addThree(): Promise<void> {
    await add(volgograd)
    await add({ name: 'Évora', countryCode: 'PT' })
    await add({ name: 'Mayence', nameEn: 'Mainz', countryCode: 'DE' })
  }

  describe('as long as nothing is recorded', () => {
    oneHouse(makeHouse, (made) => (house = made))

    test('an empty list says so, and what to do to whoever may', async () => {
      expect(await list()).toContain('Aucun partenaire n’est encore enregistré.')
      expect(await list()).not.toContain('/partners/new')
      expect((await (await house.as('editor')).get('/partners')).text).toContain('href="/partners/new"')
    })

    test('50 a page; a page beyond the end says so', async () => {
      const columns = { authority_id: house.authorityId, country_code: 'FR', search_text: '', created_at: '' }
      const towns = Array.from({ length: 51 }, (_, place) => {
        const name = `Ville ${place + 1}`
        return { ...columns, id: name, reference: `V-${place + 1}`, name, sort_key: name }
      })
      await house.db.insertInto('partners').values(towns).execute()
      const first = await list()
      expect(shown(first)).toHaveLength(50)
      expect(first).toContain('1 à 50 sur 51')
      expect(first).toContain('<a href="/partners?page&#x3D;2" rel="next">')
      expect(shown(await list('?page=2'))).toEqual(['V-51'])
      const beyond = await list('?page=9')
      expect(beyond).toContain('Il n’y a pas de page 9\u00a0: la liste en a 2.')
      expect(beyond).toContain('<a href="/partners?page&#x3D;2" rel="prev">')
    })
  })

  describe('of three', () => {
    oneHouse(makeHouse, async (made) => {
      house = made
      await addThree()
    })

    test('it is sorted by name as people sort, or by a heading, either way', async () => {
      expect(await list()).toContain('3 partenaires')
      expect(shown(await list())).toEqual(['EVORA', 'MAYENCE', 'VOLGOGRAD'])
      expect(shown(await list('?sort=-name'))).toEqual(['VOLGOGRAD', 'MAYENCE', 'EVORA'])
      const byCountry = await list('?sort=country')
      expect(shown(byCountry)).toEqual(['MAYENCE', 'EVORA', 'VOLGOGRAD'])
      expect(byCountry).toContain('aria-sort="ascending"><a href="/partners?sort&#x3D;-country">Pays</a>')
    })

    test.each([
      ['VOLGOGRAD', 'volgograd'],
      ['VOLGOGRAD', 'Волгоград'],
      ['VOLGOGRAD', 'ВОЛГ'],
      ['VOLGOGRAD', 'Russie stalin'],
      ['VOLGOGRAD', 'russia'],
      ['EVORA', 'evora'],
      ['EVORA', 'ÉVORA'],
      ['MAYENCE', 'mainz'],
    ])('%s is found by %s', async (reference, words) => {
      const text = await list(`?q=${encodeURIComponent(words)}`)
      expect(shown(text)).toEqual([reference])
      expect(text).toContain('1 partenaire')
      expect(text).toContain('Le filtre en cache 2 autres. <a href="/partners">Tout montrer</a>')
    })

    test('characters that mean something to a database mean nothing here', async () => {
      for (const words of ['%', '_', '\\', '"'])
        expect(shown(await list(`?q=${encodeURIComponent(words)}`))).toEqual([])
    })

    test('a country, or any of several; each is a chip that can be removed', async () => {
      const text = await list('?country=RU&country=PT')
      expect(shown(text)).toEqual(['EVORA', 'VOLGOGRAD'])
      expect(text).toContain(
        '<a class="chip" href="/partners?country&#x3D;PT" aria-label="Retirer le filtre\u00a0: Russie">',
      )
    })

    test.each([['country=XX'], ['sort=population'], ['page=0'], ['page=deux'], [`q=${'a'.repeat(201)}`]])(
      '%s is refused with the list’s form',
      async (query) => {
        const text = await list(`?${query}`, 422)
        expect(text).toContain('class="filters"')
        expect(shown(text)).toEqual([])
      },
    )

    test('an unknown parameter is ignored', async () => {
      expect(shown(await list('?colour=red'))).toHaveLength(3)
    })

    test('another authority’s partners are not listed', async () => {
      expect((await (await house.as('outsider')).get('/partners')).text).not.toContain('Volgograd')
    })
  })
})
