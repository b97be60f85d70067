import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DeliberationRecord } from '../../server/deliberations/record.ts'
import { deliberationWhy } from '../../server/deliberations/why.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { Day } from '../../server/rules/facts.ts'
import { expectReadable, expectSentence, plain } from '../conventions/readable.ts'

const bare = { actIdentifier: null, source: null, receivedOn: null, publishedOn: null, completedOn: null }
const aDeliberation = (days: Partial<DeliberationRecord>) => ({ ...bare, ...days }) as DeliberationRecord
const whole = aDeliberation({ sessionOn: '2026-09-28', receivedOn: '2026-10-01', publishedOn: '2026-10-05' })

function told(deliberation: DeliberationRecord, on: Day) {
  const { facts, rules, next, missing } = deliberationWhy('fr', deliberation, 'commune', on)
  return {
    facts: facts.map(({ label, value }) => plain(`${label} : ${value}`)),
    rules: rules.map(({ text, source }) => plain(`${text} (${source})`)),
    next: next && plain(`${next.on ?? '–'} ${next.text}`),
    missing,
  }
}

describe('why a deliberation is executory or not', () => {
  test('received and published: executory, and still open to challenge', () => {
    expect(told(whole, '2026-10-05')).toEqual({
      facts: [
        'Séance du conseil : 28 septembre 2026',
        'Réception en préfecture : 1er octobre 2026',
        'Publication : 5 octobre 2026',
        'Exécutoire, reçue et publiée : 5 octobre 2026',
        'Recours de la préfecture possible jusqu’au : 1er décembre 2026',
      ],
      rules: [
        'Reçue en préfecture et publiée, elle est exécutoire : le plus tardif des deux jours compte. (CGCT L.2131-1)',
        'Le représentant de l’État peut la déférer au tribunal administratif dans les deux mois de sa réception. (CGCT L.2131-6)',
      ],
      next: '2026-12-02 Le 2 décembre 2026 : la préfecture ne peut plus la déférer au tribunal administratif.',
      missing: [],
    })
    expect(told(whole, '2026-12-02').next).toBe('– Rien ne change plus de soi-même.')
  })

  test('the pieces that the prefecture asked for start the time anew', () => {
    const { rules, next } = told({ ...whole, completedOn: '2026-10-20' }, '2026-11-01')
    expect(rules[1]).toContain('pièces qu’il a demandées')
    expect(next).toMatch(/^2026-12-21 /)
  })

  test('one of both days is not there: what is missing', () => {
    expect(told(whole, '2026-10-02')).toMatchObject({
      next: expect.stringMatching(/^2026-12-02 /),
      missing: ['la publication de la délibération'],
    })
    const waits = told({ ...whole, receivedOn: null }, '2026-10-10')
    expect(waits.next).toBe('– Rien ne change de soi-même : il manque la réception de la délibération en préfecture.')
    expect(waits.rules[0]).toContain('rien ne l’établit')
  })

  test('a session ahead, one known to the year, one before the law of 1982', () => {
    expect(told(whole, '2026-09-01').rules[0]).toContain('ne s’est pas encore réuni')
    const undated = told(aDeliberation({ sessionOn: '2026' }), '2026-06-01')
    expect(undated.next).toMatch(/^2026-12-31 /)
    expect(undated.missing).toContain('le jour exact de la séance (2026)')
    const old = told(aDeliberation({ sessionOn: '1959-05-14' }), '2026-06-01')
    expect(old.facts).toEqual(['Séance du conseil : 14 mai 1959'])
    expect(old.rules[0]).toContain('loi n° 82-213')
    expect(old.missing).toEqual([])
  })

  test('every word of any days is readable', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('1981-06-01', offset))
    const orNull = fc.option(day, { nil: null })
    const session = fc.option(
      fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, figures]) => text.slice(0, figures)),
      { nil: null },
    )
    const days = fc.record({ sessionOn: session, receivedOn: orNull, completedOn: orNull, publishedOn: orNull })
    fc.assert(
      fc.property(days, day, fc.constantFrom('commune', 'epci', 'department', 'region'), (known, on, kind) => {
        for (const locale of ['fr', 'en'] as const) {
          const why = deliberationWhy(locale, aDeliberation(known), kind, on)
          for (const { text } of why.rules) expectSentence(locale, text)
          for (const { label, value } of why.facts) for (const text of [label, value]) expectReadable(locale, text)
          for (const text of why.missing) expectReadable(locale, text)
          expectSentence(locale, why.next!.text)
        }
      }),
      { numRuns: 200 },
    )
  })
})
