import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { aDeliberation } from '../deliberations/aDeliberation.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aPactThatEnds, aSession, deadlineOn } from './aCalendar.ts'

const tables = ['sessions', 'deliberations', 'standing_spans', 'journal']
const path = '/sessions/year'
const year = {
  body: 'council',
  year: '2027',
  closesBefore: '14',
  lines: ['lundi 25 janvier', '', '22/03/2027 ; clôture 01/03', '1er juin 2027', '2027-06-28'].join('\r\n'),
}

eachDatabase((_name, makeHouse) => {
  let house: House
  let pact: string
  beforeAll(async () => {
    house = await makeHouse()
    pact = await aPactThatEnds(house, { endsOn: '2027-05-15' })
    for (const guest of ['reader', 'editor', 'outsider'] as const) await house.as(guest)
  })
  afterAll(() => house.close())
  beforeEach(async () => {
    await house.db.updateTable('deliberations').set({ session_id: null }).execute()
    await house.db.deleteFrom('sessions').execute()
  })

  const post = async (body: object) => (await house.as('editor')).post(path).send(body)
  const seenOf = (text: string) => /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const held = async () => {
    const rows = await house.db.selectFrom('sessions').select(['held_on', 'closes_on']).orderBy('held_on').execute()
    return rows.map(({ held_on, closes_on }) => `${held_on} ${closes_on}`)
  }
  /** The rows of the preview: line, what was typed, read as, closing, verdict. */
  const rowsOf = (text: string) => {
    const table = text.split('id="read-title"')[1]?.split('</table>')[0] ?? ''
    return [...table.matchAll(/<tr>\s*<td class="num">(\d+)<\/td>(.*?)<\/tr>/gs)].map(([, line, cells = '']) => ({
      line: Number(line),
      days: [...cells.matchAll(/datetime="([^"]*)"/g)].map(([, day]) => day),
      verdict: cells
        .split('<td>')
        .at(-1)!
        .replaceAll('<span', ', <span')
        .replace(/<[^>]*>/g, '')
        .trim(),
    }))
  }

  test('a year is read, shown, and then saved: a line of the journal each', async () => {
    const taken = await aDeliberation(house, { sessionOn: '2027-06-01' })
    const before = await contentOf(house, ...tables)
    const shown = await post({ ...year, check: 'yes' })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('4 lignes lues')
    expect(rowsOf(shown.text)).toEqual([
      { line: 1, days: ['2027-01-25', '2027-01-11'], verdict: 'nouvelle' },
      { line: 3, days: ['2027-03-22', '2027-03-01'], verdict: 'nouvelle' },
      { line: 4, days: ['2027-06-01', '2027-05-18'], verdict: 'nouvelle' },
      { line: 5, days: ['2027-06-28', '2027-06-14'], verdict: 'nouvelle' },
    ])
    expect(shown.text).toContain('1 convention change de séance ou de date limite de décision.')
    expect(shown.text).toContain('jour estimé, sans séance au calendrier')
    expect(shown.text).toContain('Enregistrer 4 séances')
    expect(await contentOf(house, ...tables)).toEqual(before)
    const saved = await post({ ...year, seen: seenOf(shown.text) })
    expect([saved.status, saved.headers.location]).toEqual([303, '/sessions?done=year'])
    expect(await held()).toEqual([
      '2027-01-25 2027-01-11',
      '2027-03-22 2027-03-01',
      '2027-06-01 2027-05-18',
      '2027-06-28 2027-06-14',
    ])
    const entries = await house.db.selectFrom('journal').select('act').where('record_kind', '=', 'session').execute()
    expect(entries).toHaveLength(4)
    const link = house.db.selectFrom('deliberations').select('session_id').where('id', '=', taken)
    expect((await link.executeTakeFirstOrThrow()).session_id).not.toBeNull()
    expect((await deadlineOn(house, pact, '2026-11-24')).deadline_on).toBe('2027-03-01')
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  test('what the calendar has stays as it is, and is not written again', async () => {
    await aSession(house, { heldOn: '2027-01-25', closesOn: '2027-01-20' })
    await aSession(house, { heldOn: '2027-03-22', body: 'bureau' })
    const { text } = await post({ ...year, check: 'yes' })
    expect(rowsOf(text).map(({ verdict }) => verdict)).toEqual([
      'déjà au calendrier, reste telle quelle, clôture le 20 janvier 2027',
      'nouvelle',
      'nouvelle',
      'nouvelle',
    ])
    expect((await post({ ...year, seen: seenOf(text) })).status).toBe(303)
    expect((await held())[0]).toBe('2027-01-25 2027-01-20')
    const again = await post({ ...year, check: 'yes' })
    expect(again.text).not.toContain('Enregistrer 4 séances')
    expect(again.text).not.toMatch(/Enregistrer \d+ séance/)
  })

  test('a session that somebody has put there since the preview is shown as there', async () => {
    const { text } = await post({ ...year, check: 'yes' })
    await aSession(house, { heldOn: '2027-01-25' })
    const late = await post({ ...year, seen: seenOf(text) })
    expect(late.status).toBe(200)
    expect(rowsOf(late.text)[0]!.verdict).toBe('déjà au calendrier, reste telle quelle')
    expect(await held()).toEqual(['2027-01-25 null'])
  })

  test('every wrong line is told with its number, and nothing is written', async () => {
    const lines = [
      '14/12/2026',
      'Calendrier 2027',
      '30 février 2027',
      'mardi 25 janvier 2027',
      '22/03/2027 ; clôture 23/03',
      '14 décembre 2026',
      '01/06 ; 02/05 ; 03/05',
    ].join('\n')
    const before = await contentOf(house, ...tables)
    for (const button of [{ check: 'yes' }, { seen: 'council 2026-12-14 ' }]) {
      const { status, text } = await post({ ...year, lines, ...button })
      expect(status).toBe(422)
      expect(text).toContain('6 lignes à corriger\u00a0: 2, 3, 4, 5, 6, 7.')
      expect(rowsOf(text).map(({ line, verdict }) => `${line} ${verdict}`)).toEqual([
        '1 nouvelle',
        '2 Le jour de la séance n’est pas compris, ou n’existe pas.',
        '3 Le jour de la séance n’est pas compris, ou n’existe pas.',
        '4 Le 25 janvier 2027 est un lundi, pas un mardi.',
        '5 Les dossiers ferment au plus tard le jour de la séance.',
        '6 Même jour que la ligne 1.',
        '7 Une ligne a un jour, et au plus un jour de clôture.',
      ])
      expect(text).toContain('22/03/2027 ; clôture 23/03')
      expect(text).not.toMatch(/Enregistrer \d+ séance/)
    }
    const { text } = await post({ ...year, year: '', check: 'yes' })
    expect(rowsOf(text)[0]!.verdict).toContain('L’année manque')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test.each([
    ['nothing', { lines: ' \n ' }, 'À remplir.'],
    ['401 lines', { lines: Array.from({ length: 401 }, () => '14/12/2026').join('\n') }, '401 lignes : 400 au plus'],
    ['40,001 characters', { lines: 'é'.repeat(40_001) }, '40000 caractères au plus'],
    ['no number of days', { closesBefore: '-3' }, 'Un nombre entier de 0 à 180.'],
    ['a year that is none', { year: '27' }, 'Un nombre entier de 1000 à 9999.'],
    ['a body that is none', { body: 'senate' }, 'Choisissez dans la liste.'],
  ])('%s is refused', async (_case, wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...year, ...wrong })
    expect(status).toBe(422)
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('400 lines are saved together', async () => {
    const days = Array.from({ length: 400 }, (_, place) => new Date(Date.UTC(2030, 0, 1 + place * 7)))
    const body = { ...year, lines: days.map((day) => day.toISOString().slice(0, 10)).join('\n') }
    const { text } = await post({ ...body, check: 'yes' })
    expect((await post({ ...body, seen: seenOf(text) })).status).toBe(303)
    expect(await held()).toHaveLength(400)
  })

  test('nobody else writes', async () => {
    const seen = 'council 2027-01-25 2027-01-11'
    const body = { ...year, lines: '25/01/2027', seen }
    await refuses(house, path, body, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, path, body, 'editor', tables)
    await (await house.as('reader')).get(path).expect(403)
    await (await house.as('outsider')).post(path).send(body).expect(303)
    const own = house.db.selectFrom('sessions').selectAll().where('authority_id', '=', house.authorityId)
    expect(await own.execute()).toEqual([])
  })

  test('the form proposes how long before the last session its files closed', async () => {
    await aSession(house, { heldOn: '2026-12-14', closesOn: '2026-11-23' })
    const { text } = await (await house.as('editor')).get(path).expect(200)
    expect(text).toMatch(/name="closesBefore"[^>]*value="21"/)
  })
})
