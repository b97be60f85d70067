import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Partnership, RecordedEvent } from '../../server/partnerships/store.ts'
import { partnershipWhy } from '../../server/partnerships/why.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { Day } from '../../server/rules/facts.ts'
import { partnershipEventKinds, partnershipStanding } from '../../server/rules/partnership.ts'
import { expectReadable, expectSentence, plain } from '../conventions/readable.ts'

function aPartnership(events: Partial<RecordedEvent>[], more: Partial<Partnership> = {}): Partnership {
  const event = { id: 'e', kind: 'suspended', happenedOn: null, enteredOn: '2022-04-01', reason: null, source: null }
  const said = { kind: 'twinning', since: '1959', sinceNote: null, source: null, note: null, ...more }
  return { ...said, events: events.map((one) => ({ ...event, ...one })) } as unknown as Partnership
}

const told = (partnership: Partnership, on: Day) => {
  const { facts, rules, next, missing } = partnershipWhy('fr', partnership, on)
  return {
    facts: facts.map(({ label, value, source }) => plain(`${label} : ${value}${source ? ` (${source.text})` : ''}`)),
    rules: rules.map(({ text }) => plain(text)),
    next: next && plain(`${next.on ?? '–'} ${next.text}`),
    missing,
  }
}

describe('why a partnership has its status', () => {
  test('no event: it is active', () => {
    expect(told(aPartnership([], { sinceNote: 'Serment du 14 mai 1959' }), '2026-11-24')).toEqual({
      facts: ['Depuis : 1959 (Serment du 14 mai 1959)'],
      rules: ['Aucun événement ne l’a mis en sommeil, suspendu ni terminé : il est actif.'],
      next: '– Rien ne change de soi-même : il reste ainsi jusqu’au prochain événement enregistré.',
      missing: [],
    })
  })

  test('the last event by the day, with its source; what comes later is not foretold', () => {
    const events = [
      { happenedOn: '2022-03-10', source: 'Conseil du 28 mars 2022' },
      { kind: 'ended' as const, happenedOn: '2030-01-01' },
    ]
    expect(told(aPartnership(events), '2026-11-24')).toMatchObject({
      facts: ['Depuis : 1959', 'Suspension : 10 mars 2022 (Conseil du 28 mars 2022)'],
      next: expect.stringContaining('–'),
    })
    expect(told(aPartnership(events), '2021-01-01').facts).toEqual(['Depuis : 1959'])
  })

  test('an event known to the year: until its last day it is announced', () => {
    const partnership = aPartnership([{ happenedOn: '2022' }], { kind: null, since: null })
    expect(told(partnership, '2022-06-01').next).toBe('2022-12-31 Le 31 décembre 2022 : suspendu.')
    expect(told(partnership, '2023-01-01')).toMatchObject({
      rules: [expect.any(String), expect.stringContaining('dernier jour de ce mois ou de cette année')],
      missing: ['la nature du partenariat', 'le jour où il a commencé', 'le jour exact de l’événement'],
    })
  })

  test('an event of which nobody knows the day', () => {
    const { facts, rules } = told(aPartnership([{}]), '2026-11-24')
    expect(facts[1]).toBe('Suspension : jour inconnu : compte à partir de son enregistrement, le 1er avril 2022')
    expect(rules[1]).toContain('où il a été saisi')
  })

  test('the day announced is that on which the status changes, of any events', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2020-01-01', offset))
    const event = fc.record({
      kind: fc.constantFrom(...partnershipEventKinds),
      happenedOn: fc.option(
        fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, figures]) => text.slice(0, figures)),
        { nil: null },
      ),
      enteredOn: day,
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), day, (events, on) => {
        const partnership = aPartnership(events)
        const { next, rules, facts, missing } = partnershipWhy('fr', partnership, on)
        const known = events.filter(({ happenedOn, enteredOn }) =>
          happenedOn === null ? enteredOn <= on : happenedOn <= on.slice(0, happenedOn.length),
        )
        const days = Array.from({ length: 370 }, (_, place) => addDays(on, place))
        const { status } = partnershipStanding(known, on)
        const first = days.find((one) => partnershipStanding(known, one).status !== status) ?? null
        expect(next?.on ?? null).toBe(first)
        for (const { text } of rules) expectSentence('fr', text)
        for (const { label, value } of facts) for (const text of [label, value]) expectReadable('fr', text)
        for (const text of missing) expectReadable('fr', text)
      }),
      { numRuns: 200 },
    )
  })
})
