import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { projectRoot } from '../../server/config.ts'
import { partyName, readDemo } from '../../server/demo/readDemo.ts'
import { closing } from '../../server/rules/calendar.ts'

const demo = readDemo()
const { partners, partnerships, people, sessions, conventions, deliberations } = demo

/** Those whom the real deliberation of 17 December 2012 names: one of them is its rapporteur, and none signs anything. */
const named =
  `Rebsamen Bordat Millot Popard Maglica Tenenbaum Masson Dillenseger Martin Durnerin Gervais El Hassouni Metge
  Dupire Revel Lefevre Berteloot Mekhantar Biot Koenders Pribetich Durnet Archeray Garret Blettery Marchand Pian
  Trouwborst Lemouzy Delvalee Izimer Truchot Dessole Hervieu Allaert Bernard Berthier Bekhtaoui Modde Maslouhi
  Chevalier Grandguillaume Juban Mille Gauthie Bourguignat Brocherieux Dugourd Ayache Deseille Avena Julien Helie
  Vandriesse Ouazana`.split(/\s+/)

describe('what is invented says so', () => {
  test('one convention and one deliberation are real; the references of all others end in F', () => {
    const isReal = ({ facts }: { facts: string }) => facts === 'real'
    expect(conventions.filter(isReal).map(({ reference }) => reference)).toEqual(['VOL-2012-1'])
    expect(deliberations.filter(isReal).map(({ reference }) => reference)).toEqual(['DEL-2012-12-17'])
    expect(sessions.filter(isReal)).toEqual([{ on: '2012-12-17', facts: 'real' }])
    for (const { facts, reference } of [...conventions, ...deliberations]) {
      expect({ facts, reference }).toEqual({ reference, facts: reference.endsWith('F') ? 'fictional' : 'real' })
    }
    expect(conventions.length).toBeGreaterThan(25)
  })

  test('everybody is invented, says so, and has no name of a councillor of Dijon', () => {
    for (const { name, capacity, facts } of people) {
      expect(facts).toBe('fictional')
      expect(capacity).toContain('(personnage imaginé)')
      const words = name.split(/[\s-]+/)
      expect(words.filter((word) => named.includes(word))).toEqual([])
    }
    const names = people.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('nobody else is named: rapporteurs are invented people, but for the real one', () => {
    const names = people.map(({ name }) => name)
    for (const { reference, rapporteur } of deliberations) {
      if (reference === 'DEL-2012-12-17') expect(rapporteur).toBe('Madame Biot')
      else if (rapporteur !== undefined) expect(names).toContain(rapporteur)
    }
  })

  test('an invented act identifier cannot be taken for a real one', () => {
    for (const { facts, actIdentifier } of deliberations) {
      if (facts === 'fictional' && actIdentifier) expect(actIdentifier).toContain('-FICTIF_')
    }
  })

  test('an invented convention is authorised by invented deliberations only, the real one by the real one', () => {
    const factsOf = new Map(conventions.map(({ reference, facts }) => [reference, facts]))
    for (const { facts, authorises } of deliberations) {
      for (const { convention } of authorises) expect(factsOf.get(convention)).toBe(facts)
    }
  })
})

describe('the partners', () => {
  test('are those of the city’s list, and those of older lists without a partnership', () => {
    const known = new Map(partnerships.map(({ partner, ...partnership }) => [partner, partnership]))
    const lines = partners.map(({ reference, name, ownName = '', countryCode }) => {
      const partnership = known.get(reference)
      const since = partnership ? (partnership.since ?? '?') : '-'
      return [name, ownName, countryCode, partnership?.kind ?? '', since].join(' | ')
    })
    expect(lines).toEqual([
      'York |  | GB | twinning | 1953',
      'Dallas |  | US | twinning | 1957',
      'Mayence | Mainz | DE | twinning | 1958',
      'Volgograd | Волгоград | RU | twinning | 1959',
      "Reggio d’Émilie | Reggio nell'Emilia | IT | twinning | ?",
      'Skopje | Скопје | MK | twinning | ?',
      'Pécs |  | HU | twinning | ?',
      'Cluj-Napoca |  | RO | twinning | ?',
      'Guimarães |  | PT | twinning | ?',
      'Malines | Mechelen | BE |  | ?',
      'Chefchaouen | شفشاون | MA |  | ?',
      'Prague 6 | Praha 6 | CZ |  | ?',
      'Dakar |  | SN |  | ?',
      'Opole |  | PL |  | -',
      'Białystok |  | PL |  | -',
      'Koshigaya | 越谷市 | JP |  | -',
      'Wenchang | 文昌 | CN |  | 2016',
      'République de Terre-Neige (imaginaire) |  | AQ |  | 2021',
    ])
    for (const { source } of [...partners, ...partnerships]) expect(source.length).toBeLessThanOrEqual(500)
  })

  test('what happened to a partnership is said in its source’s words, without a day where none is known', () => {
    const events = partnerships.flatMap(({ reference, events }) =>
      events.map(({ kind, on }) => [reference, kind, on] as const),
    )
    expect(events).toEqual([
      ['VOLGOGRAD', 'suspended', null],
      ['REGGIO-D-EMILIE', 'resumed', '2016'],
      ['TERRE-NEIGE-F', 'suspended', '2022-01-10'],
    ])
    const volgograd = partnerships.find(({ reference }) => reference === 'VOLGOGRAD')
    expect(volgograd?.events[0]?.reason).toContain('le jour et l’acte qui l’a décidé ne sont pas connus ici')
  })
})

test('the council’s calendar: each session once, on a Monday, its files closed before it', () => {
  const days = sessions.map(({ on }) => on)
  expect(days).toEqual([...new Set(days)].sort())
  expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2010', '2027'])
  for (const { on, closesOn, facts } of sessions) {
    expect(new Date(on).getUTCDay()).toBe(1)
    if (facts === 'fictional') expect(closesOn! < on).toBe(true)
  }
  expect(sessions).toContainEqual({ on: '2026-12-14', closesOn: '2026-11-30', facts: 'fictional' })
})

test('the sample shows what conventions can be', () => {
  const partiesOf = new Set(conventions.map(({ parties }) => parties.length))
  expect(partiesOf).toEqual(new Set([2, 3, 4]))
  const texts = JSON.stringify(conventions) + JSON.stringify(people)
  for (const script of ['Cyrillic', 'Arabic', 'Han']) expect(texts).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
  const ceremonies = conventions.filter(({ parties, signatures }) => signatures.length > parties.length)
  expect(ceremonies.length).toBeGreaterThan(2)
  expect(conventions.some(({ title }) => title.length > 250)).toBe(true)
  const days = conventions.flatMap(({ signatures }) => signatures.map(({ on }) => on.length))
  expect(new Set(days)).toEqual(new Set([4, 7, 10]))
  const kinds = new Set(conventions.map(({ kind }) => kind))
  expect(kinds.size).toBe(7)
  expect(conventions.some(({ amendments }) => amendments.length > 0)).toBe(true)
  expect(conventions.some(({ succession }) => succession)).toBe(true)
  expect(deliberations.some(({ replaces }) => replaces)).toBe(true)
})

test('no party is there twice, nor signs twice on one day', () => {
  for (const { reference, parties, signatures } of conventions) {
    const names = parties.map(partyName)
    expect(new Set(names).size).toBe(names.length)
    const signed = signatures.map(({ party, on }) => `${reference} ${party} ${closing(on)}`)
    expect(new Set(signed).size).toBe(signed.length)
  }
})

describe('a file that is wrong is told by its name and its entry', () => {
  let folder: string
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function changed(file: string, change: (entries: Record<string, unknown>[]) => unknown): string {
    folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
    cpSync(join(projectRoot, 'data', 'demo'), folder, { recursive: true })
    const path = join(folder, `${file}.json`)
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
    return folder
  }
  const withFirst = (values: object) => (entries: Record<string, unknown>[]) => [
    { ...entries[0], ...values },
    ...entries.slice(1),
  ]

  test.each([
    [
      'an impossible day',
      'sessions',
      withFirst({ closesOn: '2010-02-30' }),
      /sessions\.json, entry 1 \(2010-01-25\).*no day/s,
    ],
    [
      'an unknown kind',
      'conventions',
      withFirst({ kind: 'treaty' }),
      /conventions\.json, entry 1 \(BIA-2011-1F\).*kind/s,
    ],
    ['an unknown key', 'partners', withFirst({ colour: 'red' }), /partners\.json, entry 1 \(YORK\).*colour/s],
    [
      'a partner that is none',
      'partnerships',
      withFirst({ partner: 'ATLANTIS' }),
      /partnerships\.json, entry 1 \(YORK\).*"ATLANTIS"/,
    ],
    [
      'a signature by nobody’s party',
      'conventions',
      withFirst({ signatures: [{ party: 'YORK', on: '2011' }] }),
      /entry 1 \(BIA-2011-1F\).*"YORK"/,
    ],
    ['a real person', 'people', withFirst({ facts: 'real' }), /people\.json, entry 1 \(Anselme Roncevert\)/],
    ['no list', 'people', () => ({}), /people\.json: no list/],
  ])('%s', (_case, file, change, sentence) => {
    const wrong = changed(file, change)
    expect(() => readDemo(wrong)).toThrow(sentence)
  })
})
