import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { aConvention } from './aConvention.ts'
import { aDeliberation } from './aDeliberation.ts'
import { dijon2012, dijonAllows } from './dijon2012.ts'

const path = '/deliberations/DEL-2012-12-17'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await aConvention(house)
    await (await house.as('editor'))
      .post('/deliberations/new')
      .send({ ...dijon2012, ...dijonAllows })
      .expect(303)
  })
  afterAll(() => house.close())

  const page = async (address: string, guest: 'reader' | 'editor' = 'reader') => {
    const { text } = await (await house.as(guest)).get(address).expect(200)
    return text.replaceAll('\u00a0', ' ').replaceAll('&#x3D;', '=')
  }

  test('the deliberation of 2012 says what is known, and what is not', async () => {
    const text = await page(path)
    expect(text).toContain(`<h1>${dijon2012.object}</h1>`)
    expect(text).toContain(
      'Votée le 17 décembre 2012 en conseil, reçue en préfecture le 26 décembre 2012 ; publication inconnue : le caractère exécutoire ne peut être établi.',
    )
    expect(text).toContain('<ol><li>décider la pérennisation')
    expect(text).toContain('212 102 313 (Dijon)')
    expect(text).toContain('VD20121712-030')
    expect(text).toContain('DE (délibération)')
    expect(text).toContain('approuve le projet, autorise à signer, modifications de détail, actes d’application')
    expect(text).toContain('Qui : le maire')
    expect(text).toMatch(/VOL-2012-1[\s\S]*votée/)
    expect(text).toMatch(/<td><span class="unknown">inconnu<\/span><\/td><th scope="row">Publication<\/th>/)
    expect(text).toMatch(/Ce qui est inconnu[\s\S]*Numéro[\s\S]*Voix pour[\s\S]*Code matière[\s\S]*Publication/)
    expect(text).toMatch(/Note<\/dt>\s*<dd[^>]*><span class="unset">non renseigné/)
    expect(text).not.toContain('Données fictives')
    expect(text).not.toContain('class="finding')
  })

  test('only who may write is shown how to', async () => {
    const verbs = [`href="${path}/edit"`, `href="${path}/authorisations/new"`, `href="${path}/edit#publishedOn"`]
    const [reading, writing] = [await page(path), await page(path, 'editor')]
    for (const verb of verbs) {
      expect(reading).not.toContain(verb)
      expect(writing).toContain(verb)
    }
  })

  test('on an earlier day, what comes later stands apart', async () => {
    const text = await page(`${path}?on=2012-12-20`)
    expect(text).toContain('pas encore reçue en préfecture')
    expect(text).toMatch(/Après cette date[\s\S]*href="\/deliberations\/DEL-2012-12-17\?on=2012-12-26"/)
    const before = await page(`${path}?on=2012-12-01`)
    expect(before).toContain('elle n’est pas encore votée à ce jour.')
    expect(before).toContain(`href="${path}?on=2012-12-17"`)
    expect(before).toMatch(/VOL-2012-1[\s\S]*projet/)
  })

  test('what was just done is said once', async () => {
    expect(await page(`${path}?done=recorded`)).toContain('La délibération est enregistrée.')
    expect(await page(`${path}?done=nonsense`)).not.toContain('class="done"')
  })

  test('votes of which one is unknown; an executory day; links to what it replaces', async () => {
    const replacesId = await aDeliberation(house, { reference: 'DEL-OLD', sessionOn: '1981-06-01' })
    const days = { sessionOn: '2020-01-27', receivedOn: '2020-01-30', publishedOn: '2020-02-03', replacesId }
    await aDeliberation(house, { reference: 'DEL-NEW', ...days, votesFor: 47, votesAgainst: 0 })
    const text = await page('/deliberations/DEL-NEW')
    expect(text).toContain('pour : 47 · contre : 0 · abstentions : inconnu')
    expect(text).toMatch(/3 février 2020[\s\S]*Exécutoire, reçue et publiée[\s\S]*CGCT, art. L.2131-1/)
    expect(text).toContain('<a href="/deliberations/DEL-OLD">DEL-OLD</a>')
    const old = await page('/deliberations/DEL-OLD')
    expect(old).toContain('avant la loi du 2 mars 1982')
    expect(old).toContain('<a href="/deliberations/DEL-NEW">DEL-NEW</a>')
  })

  test('an identifier that cannot be read is shown as it is, and told wrong', async () => {
    await aDeliberation(house, { reference: 'DEL-ODD', actIdentifier: '<021> AR-1' })
    const text = await page('/deliberations/DEL-ODD')
    expect(text).toContain('&lt;021&gt; AR-1')
    expect(text).toContain('n’a pas ses cinq parties')
  })

  test('where the session is unknown, the day that the identifier bears is proposed', async () => {
    await aDeliberation(house, { reference: 'DEL-PROP', actIdentifier: '021-212102313-20121217-1-DE' })
    const text = await page('/deliberations/DEL-PROP', 'editor')
    expect(text).toContain('L’identifiant d’acte porte le 17 décembre 2012 : c’est d’ordinaire le jour de la séance.')
    expect(text).toContain('href="/deliberations/DEL-PROP/edit#sessionOn"')
  })

  test('fictional data are told so', async () => {
    await aDeliberation(house, { reference: 'DEL-1F' })
    await house.db.updateTable('deliberations').set({ facts: 'fictional' }).where('reference', '=', 'DEL-1F').execute()
    expect(await page('/deliberations/DEL-1F')).toContain('Données fictives')
  })

  test('in English', async () => {
    const browser = await house.again('reader')
    await browser.post('/language').send({ locale: 'en', back: '/' }).expect(303)
    const { text } = await browser.get(path).expect(200)
    expect(text).toContain('Voted in council on 17 December 2012')
  })

  test('another authority has none of it; an unknown one is not found', async () => {
    await (await house.as('outsider')).get(path).expect(404)
    await (await house.as('reader')).get('/deliberations/DEL-0').expect(404)
  })
})
