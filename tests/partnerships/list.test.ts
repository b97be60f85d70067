import { describe, expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { aConvention } from './someConvention.ts'

eachDatabase((_name, makeHouse) => {
  let house: House

  const add = async (path: string, body: object) => (await house.as('editor')).post(path).send(body).expect(303)
  const list = async (query = '', status = 200) =>
    (await (await house.as('reader')).get(`/partnerships${query}`).expect(status)).text
  const shown = (text: string) =>
    [...text.matchAll(/<th scope="row" role="rowheader"><a href="\/partnerships\/([A-Z0-9-]+)/g)].map(
      (match) => match[1],
    )

  /** Dijon's oldest, one that is suspended since some day of 2022, one that has ended, one of which little is known. */
  async function addFour(): Promise<void> {
    const described = (newName: string, newCountryCode: string, more: object) =>
      add('/partnerships/new', { newName, newCountryCode, ...more })
    await described('York', 'GB', { kind: 'twinning', since: '1953', domains: ['education'] })
    await described('Volgograd', 'RU', {
      kind: 'twinning',
      since: '1959',
      newOwnName: 'Волгоград',
      newOwnLanguage: 'ru',
    })
    await described('Évora', 'PT', { kind: 'decentralised-cooperation', since: 'mai 1990' })
    await described('Mayence', 'DE', {})
    await add('/partnerships/VOLGOGRAD/events/new', { kind: 'suspended', happenedOn: '2022' })
    await add('/partnerships/EVORA/events/new', { kind: 'ended', happenedOn: '12/03/2010' })
  }

  describe('as long as nothing is recorded', () => {
    oneHouse(makeHouse, (made) => (house = made))

    test('an empty list says so, and the one thing to do', async () => {
      expect(await list()).toContain('Aucun partenariat n’est encore enregistré.')
      expect(await list()).not.toContain('/partnerships/new')
      expect((await (await house.as('editor')).get('/partnerships')).text).toContain('href="/partnerships/new"')
    })

    test('50 a page; a page beyond the end says so', async () => {
      const authority_id = house.authorityId
      const towns = Array.from({ length: 51 }, (_, place) => {
        const number = 101 + place
        return { authority_id, id: `${number}`, reference: `V-${number}`, created_at: '' }
      })
      const described = { search_text: '', sort_key: '', country_code: 'FR' }
      await house.db
        .insertInto('partners')
        .values(towns.map((own) => ({ ...own, ...described, name: `Ville ${own.id}` })))
        .execute()
      await house.db
        .insertInto('partnerships')
        .values(towns.map((own) => ({ ...own, partner_id: own.id })))
        .execute()
      expect(shown(await list())).toHaveLength(50)
      expect(shown(await list('?page=2'))).toEqual(['V-151'])
      expect(await list('?page=3')).toContain('Il n’y a pas de page 3\u00a0: la liste en a 2.')
    })
  })

  describe('of four', () => {
    oneHouse(makeHouse, async (made) => {
      house = made
      await addFour()
    })

    test('the whole list, each with its status on the day, by partner or by another heading', async () => {
      const text = await list()
      expect(text).toContain('<h1>4 partenariats</h1>')
      expect(shown(text)).toEqual(['EVORA', 'MAYENCE', 'VOLGOGRAD', 'YORK'])
      expect(text).toContain('<bdi class="own" lang="ru" dir="ltr">Волгоград</bdi>')
      for (const word of ['terminé', 'suspendu', 'actif']) expect(text).toContain(`${word}</span>`)
      expect(text).toContain('data-label="Nature">Inconnue</td>')
      expect(shown(await list('?sort=since'))).toEqual(['YORK', 'VOLGOGRAD', 'EVORA', 'MAYENCE'])
      expect(shown(await list('?sort=-since'))).toEqual(['EVORA', 'VOLGOGRAD', 'YORK', 'MAYENCE'])
      expect(shown(await list('?sort=country'))).toEqual(['MAYENCE', 'EVORA', 'YORK', 'VOLGOGRAD'])
      expect(shown(await list('?sort=status'))).toEqual(['MAYENCE', 'YORK', 'VOLGOGRAD', 'EVORA'])
      expect(await list('?sort=-status')).toContain('aria-sort="descending"><a href="/partnerships?sort&#x3D;status">')
    })

    test('the status is that of the day shown', async () => {
      expect(shown(await list('?status=suspended&on=2022-12-30'))).toEqual([])
      expect(shown(await list('?status=suspended&on=2022-12-31'))).toEqual(['VOLGOGRAD'])
      expect(shown(await list('?status=ended&on=2010-03-11'))).toEqual([])
      expect(shown(await list('?status=ended&on=2010-03-12'))).toEqual(['EVORA'])
      expect(shown(await list('?status=active&status=ended'))).toEqual(['EVORA', 'MAYENCE', 'YORK'])
    })

    test.each([
      ['VOLGOGRAD', 'q=%D0%B2%D0%BE%D0%BB%D0%B3%D0%BE%D0%B3%D1%80%D0%B0%D0%B4'],
      ['VOLGOGRAD', 'q=VOLGO'],
      ['EVORA', 'q=evora'],
      ['EVORA', 'q=portugal'],
      ['MAYENCE', 'kind=unknown'],
      ['EVORA', 'kind=decentralised-cooperation'],
      ['YORK', 'country=GB'],
      ['YORK', 'domain=education'],
    ])('%s alone is found by %s; what the filter hides is told', async (reference, query) => {
      const text = await list(`?${query}`)
      expect(shown(text)).toEqual([reference])
      expect(text).toContain('<h1>1 partenariat</h1>')
      const away =
        reference === 'EVORA' ? 'Le filtre en cache 3 autres.' : 'Le filtre en cache 3 autres, dont 1 terminé.'
      expect(text).toContain(`${away} <a href="/partnerships">Tout montrer</a>`)
      expect(text).toContain('class="chip"')
    })

    test('a filter that nothing fits says so', async () => {
      expect(await list('?q=atlantis')).toContain('Aucun partenariat ne répond à ce filtre.')
    })

    test.each([['status=asleep'], ['kind=x'], ['country=XX'], ['domain=alchemy'], ['sort=mayor'], ['page=0']])(
      '%s is refused with the list’s form',
      async (query) => {
        const text = await list(`?${query}&q=york`, 422)
        expect(text).toContain('class="filters"')
        expect(text).toContain('value="york"')
        expect(shown(text)).toEqual([])
      },
    )

    test('an unknown parameter is ignored, and the day shown goes along', async () => {
      const text = await list('?colour=red&kind=twinning&on=2015-10-01')
      expect(shown(text)).toEqual(['VOLGOGRAD', 'YORK'])
      expect(text).toContain('<input type="hidden" name="on" value="2015-10-01">')
      expect(text).toContain('href="/partnerships/YORK?on&#x3D;2015-10-01"')
    })

    test('the conventions with a partner are counted, and the count leads to them', async () => {
      const { id } = await house.db
        .selectFrom('partners')
        .select('id')
        .where('reference', '=', 'YORK')
        .executeTakeFirstOrThrow()
      await aConvention(house, 'YOR-1', 'Écoles', id)
      expect(await list()).toContain('href="/conventions?partner&#x3D;YORK" aria-label="1 convention avec York"')
    })

    test('another authority’s partnerships are not listed', async () => {
      expect((await (await house.as('outsider')).get('/partnerships')).text).toContain('Aucun partenariat n’est encore')
    })
  })
})
