import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { recordConvention } from '../conventions/aConventionForm.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { Guest, House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    const editor = await house.as('editor')
    const partner = (name: string) => ({ name, countryCode: 'RU', reference: name.toUpperCase() })
    for (const name of ['Volgograd', 'Kazan', 'Toula', 'Riazan', 'Pskov', 'Tver', 'Orel', 'Perm', 'Omsk']) {
      await editor.post('/partners/new').send(partner(name)).expect(303)
    }
    await editor
      .post('/partners/VOLGOGRAD/edit')
      .send({ ...partner('Volgograd'), region: 'Basse-Volga', version: '1' })
      .expect(303)
    await editor.post('/partners/OMSK/remove').expect(303)
    const administrator = await house.as('administrator')
    await administrator.post('/sessions/new').send({ body: 'council', heldOn: '14/12/2026' }).expect(303)
  })
  afterAll(() => house.close())

  const partsOf = (text: string) =>
    text
      .split('<section class="recent"')
      .slice(1)
      .map((part) => ({
        title: /<h2[^>]*>([^<]+)/.exec(part)?.[1],
        links: [...part.slice(0, part.indexOf('</section>')).matchAll(/<li><a href="([^"]+)"/g)].map(
          ([, href]) => href,
        ),
      }))
  const parts = async (path: string, guest: Guest) =>
    partsOf((await (await house.as(guest)).get(path).expect(200)).text)

  test('search shows, before any word, what one changed last, each once, the newest first; then anybody’s', async () => {
    const [own, all, ...others] = await parts('/search', 'editor')
    expect(others).toEqual([])
    expect(own!.title).toBe('Modifié récemment par vous')
    expect(own!.links.slice(0, 2)).toEqual(['/partners/VOLGOGRAD', '/partners/PERM'])
    expect(own!.links).toHaveLength(8)
    expect(own!.links).not.toContain('/partners/OMSK')
    expect(all!.title).toBe('Modifié récemment dans la collectivité')
    expect(all!.links[0]).toMatch(/^\/sessions\//)
  })

  test('each with its kind and the instant of the change', async () => {
    const { text } = await (await house.as('administrator')).get('/search').expect(200)
    expect(text).toMatch(/>14 décembre 2026<\/a> <span class="sub">séance · <time datetime="2026-11-24T09:00:00.000Z">/)
  })

  test('who changed nothing sees what others changed; once a word is typed nothing of it stands', async () => {
    const seen = await parts('/search', 'reader')
    expect(seen.map(({ title }) => title)).toEqual(['Modifié récemment dans la collectivité'])
    expect(await parts('/search?q=volgograd', 'reader')).toEqual([])
  })

  test('another authority sees nothing of it, nor of its own accounts', async () => {
    expect(await parts('/search', 'outsider')).toEqual([])
  })

  test('what belongs to a convention is told with it, in the journal as here; a session that is gone keeps its day', async () => {
    const editor = await house.as('editor')
    await recordConvention(editor)
    await editor
      .post('/conventions/VOL-2013-1/commitments/new')
      .send({ year: '2027', amount: '1 000', currency: 'EUR', nature: 'money', payer: '', note: '' })
      .expect(303)
    expect((await parts('/search', 'editor'))[0]!.links[0]).toBe('/conventions/VOL-2013-1')
    const { id } = await house.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
    await editor.post(`/sessions/${id}/remove`).expect(303)
    const { text } = await editor.get('/journal').expect(200)
    expect(text).toMatch(/a enregistré un engagement de la convention <a href="\/conventions\/VOL-2013-1">VOL-2013-1, /)
    expect(text).toContain('a retiré la séance 14 décembre 2026')
  })

  test('reading is not followed: no visit adds a line', async () => {
    const count = async () => (await house.db.selectFrom('journal').select('id').execute()).length
    const before = await count()
    await (await house.as('reader')).get('/partners/VOLGOGRAD').expect(200)
    expect(await count()).toBe(before)
  })
})
