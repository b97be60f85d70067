import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { formTo } from '../house/forms.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { cooperation, recordConvention, recordVolgograd, withoutCommittee } from './aConventionForm.ts'

const path = '/conventions/new'
const tables = ['conventions', 'parties', 'partners', 'journal']
const tambov = { newName: 'Tambov', newCountryCode: 'RU', newNature: 'local-authority', add: 'partner' }
const typed = { ...cooperation, partner1: '', third1: '', thirdNature1: '', title: 'Pas encore' }

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await recordVolgograd(await house.as('editor'))
  })
  afterAll(() => house.close())

  const post = async (body: object, address = path) => (await house.as('editor')).post(address).send(body)
  const content = () => contentOf(house, ...tables)

  test('is offered folded', async () => {
    const { text } = await (await house.as('editor')).get(path).expect(200)
    expect(text).toContain('<details class="adding" id="new-partner">')
  })

  describe('is refused, its fold open and all that was typed kept', () => {
    test.each([
      [{ newName: ' ' }, 'newName', 'À remplir'],
      [{ newCountryCode: '' }, 'newCountryCode', 'À remplir'],
      [{ newCountryCode: 'ZZ' }, 'newCountryCode', 'Choisissez dans la liste.'],
      [{ newNature: 'magic' }, 'newNature', 'Choisissez dans la liste.'],
      [{ newName: 'x'.repeat(121) }, 'newName', '120 caractères au plus'],
      [{ newName: 'a\u0000b' }, 'newName', 'caractère invisible'],
    ])('%j', async (wrong, field, message) => {
      const before = await content()
      const { status, text } = await post({ ...typed, ...tambov, ...wrong })
      expect(status).toBe(422)
      expect(text).toContain('<details class="adding" id="new-partner" open>')
      expect(text).toContain(`href="#${field}"`)
      expect(text).toContain(message)
      expect(text).toContain('value="Pas encore"')
      expect(text.match(/class="field-error"/g)).toHaveLength(1)
      expect(await content()).toEqual(before)
    })

    test('by who may not write, and from elsewhere', async () => {
      await refuses(house, path, { ...typed, ...tambov }, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, { ...typed, ...tambov }, 'editor', tables)
    })

    test('where no row is left', async () => {
      const before = await content()
      const rows = Array.from({ length: 20 }, (_, place) => [`third${place + 1}`, `Commune ${place + 1}`])
      const { status, text } = await post({ ...typed, ...Object.fromEntries(rows), ...tambov })
      expect(status).toBe(422)
      expect(text).toContain('n’a plus de place')
      expect(await content()).toEqual(before)
    })
  })

  test('is recorded and chosen in the first empty row; what was typed stays, the convention is not saved', async () => {
    const { status, text } = await post({ ...typed, ...tambov })
    expect(status).toBe(200)
    const { body } = formTo(path, text)
    expect(body).toMatchObject({ partner1: 'TAMBOV', third2: 'Comité de jumelage', title: 'Pas encore', newName: '' })
    expect(text).toContain('Tambov (Russie)\u00a0: partenaire enregistré, et choisi comme partie 2.')
    expect(text).toContain('data-focus')
    expect(text).not.toContain('field-error')
    const partner = await house.db.selectFrom('partners').selectAll().where('reference', '=', 'TAMBOV').execute()
    expect(partner).toMatchObject([{ name: 'Tambov', country_code: 'RU', nature: 'local-authority', version: 1 }])
    const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ record_kind: 'partner', act: 'create', record_id: partner[0]!.id })
    expect(await house.db.selectFrom('conventions').selectAll().execute()).toEqual([])
    expect((await post({ ...body, version: '0' })).status).toBe(303)
  })

  test('a row is added where none is empty', async () => {
    const full = { ...cooperation, newName: 'Reggio', newCountryCode: 'IT', add: 'partner' }
    const { text } = await post(full)
    expect(formTo(path, text).body).toMatchObject({ partner1: 'VOLGOGRAD', partner3: 'REGGIO' })
  })

  describe('one of that name', () => {
    const known = { ...typed, newName: ' волгоград', newCountryCode: 'RU', add: 'partner' }

    test('is said, in whichever language, with the choice to take it', async () => {
      const before = await content()
      const { status, text } = await post({ ...known, newName: 'VOLGOGRAD' })
      expect(status).toBe(422)
      expect(text).toContain('Un partenaire porte déjà ce nom.')
      expect(text).toMatch(/name="known" value="VOLGOGRAD"[^>]*>Choisir Volgograd \(Russie\)</)
      expect((await post(known)).status).toBe(422)
      expect(await content()).toEqual(before)
    })

    test('is taken: chosen, and nothing recorded', async () => {
      const before = await content()
      const { add: _add, ...body } = known
      const { status, text } = await post({ ...body, known: 'VOLGOGRAD' })
      expect(status).toBe(200)
      expect(formTo(path, text).body).toMatchObject({ partner1: 'VOLGOGRAD', newName: '' })
      expect(text).toContain('Volgograd (Russie)\u00a0: choisi comme partie 2.')
      const again = await post({ ...cooperation, ...withoutCommittee, known: 'VOLGOGRAD' })
      expect(formTo(path, again.text).body).toMatchObject({ partner1: 'VOLGOGRAD', partner2: '' })
      expect((await post({ ...body, known: 'NULLE-PART' })).status).toBe(422)
      expect(await content()).toEqual(before)
    })

    test('may stand beside another all the same', async () => {
      const { status, text } = await post({ ...known, newName: 'Volgograd', newCountryCode: 'US', add: 'namesake' })
      expect(status).toBe(200)
      expect(formTo(path, text).body).toMatchObject({ partner1: 'VOLGOGRAD-2' })
      expect(text).toContain('Volgograd (États-Unis)')
    })
  })

  test('what stands in the fold is not dropped in silence, but a check does not mind it', async () => {
    const { add: _add, ...left } = tambov
    const body = { ...cooperation, reference: 'LEFT-1', ...left }
    const { status, text } = await post(body)
    expect(status).toBe(422)
    expect(text).toContain('Ce partenaire n’est pas enregistré')
    expect((await post({ ...body, check: 'yes' })).status).toBe(200)
    expect(await house.db.selectFrom('conventions').select('id').where('reference', '=', 'LEFT-1').execute()).toEqual(
      [],
    )
  })

  test('from the form of a recorded convention too, with its version', async () => {
    const browser = await house.as('editor')
    const address = `${await recordConvention(browser, { reference: 'VOL-2020-1' })}/edit`
    const body = { ...cooperation, reference: 'VOL-2020-1', version: '1' }
    const { status, text } = await post({ ...body, newName: 'Prague', newCountryCode: 'CZ', add: 'partner' }, address)
    expect(status).toBe(200)
    expect(formTo(address, text).body).toMatchObject({ partner3: 'PRAGUE', version: '1' })
    await (await house.as('outsider'))
      .post(address)
      .send({ ...body, ...tambov })
      .expect(404)
  })
})
