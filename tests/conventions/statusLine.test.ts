import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { statusLine } from '../../server/conventions/statusSentence.ts'
import { type Locale, word } from '../../server/locale/locale.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { kinds, renewalStatuses, severities, statuses } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework } from '../rules/aFramework.ts'
import { anyFacts, yearsOf } from '../rules/anyFacts.ts'
import { expectReadable, plain } from './readable.ts'

const unsigned = { signatures: [{ party: 'Volgograd', on: null }], transmittedOn: null }

const line = (facts: ConventionFacts, on: Day, locale: Locale = 'fr') =>
  plain(statusLine(locale, facts, standing(facts, on)))

describe('the status line of a list', () => {
  test('says in few words what each status is about', () => {
    expect(line(aFramework(unsigned), '2012-12-09')).toBe('délibération à prendre')
    expect(line(aFramework(unsigned), '2012-12-10')).toBe('réception et publication inconnues')
    expect(line(aFramework(unsigned), '2012-12-14')).toBe('signature attendue : Volgograd')
    expect(line(aFramework({ transmittedOn: null }), '2013-01-01')).toBe('à transmettre')
    expect(line(aFramework({ start: { on: '2013-03-01' } }), '2013-01-01')).toBe('à partir du 1er mars 2013')
    expect(line(aFramework(), '2017-01-01')).toBe('jusqu’au 26 déc. 2017')
    expect(line(aFramework(), '2017-01-01', 'en')).toBe('until 26 Dec 2017')
    expect(line(aFramework({ suspensions: [{ from: '2013-01-01' }] }), '2013-02-01')).toBe('jusqu’au 26 déc. 2015')
    expect(line(aFramework({ term: null }), '2013-01-01')).toBe('sans limite de durée')
    expect(line(anExpressFramework(), '2016-01-01')).toBe('finie le 26 déc. 2015')
  })

  test('a denounced one runs to its own end, not to its term’s', () => {
    expect(line(aFramework({ denunciation: { notifiedOn: '2015-10-01' } }), '2015-11-01')).toBe('jusqu’au 26 déc. 2016')
  })

  test('a term that nobody knows is not without limit', () => {
    const facts = aFramework({ term: null })
    expect(statusLine('fr', facts, standing(facts, '2013-01-01'), { term: false, renewal: false })).toBe(
      'durée inconnue',
    )
  })

  test('is readable whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer({ min: 0, max: 1200 }), (facts, offset) => {
        const worth = standing(facts, addDays(yearsOf(facts).from, offset))
        for (const locale of ['fr', 'en'] as const) expectReadable(locale, statusLine(locale, facts, worth))
      }),
      { numRuns: 300 },
    )
  })
})

test('every code word has its word in both languages', () => {
  const keys = [
    ...statuses.map((status) => `status.${status}`),
    ...renewalStatuses.map((status) => `renewal.${status}`),
    ...kinds.map((kind) => `kind.${kind}`),
    ...severities.map((severity) => `finding.severity.${severity}`),
  ]
  for (const key of keys) for (const locale of ['fr', 'en'] as const) expectReadable(locale, word(locale, key))
})
