import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, CouncilSession, Day } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { workLines } from '../../server/rules/work.ts'
import { type ConventionAtWork, groupOf, type WorkLine, workGroups, workKinds } from '../../server/rules/workReason.ts'
import { aFramework, anExpressFramework } from './aFramework.ts'
import { anyFacts, spread, yearsOf } from './anyFacts.ts'

/** A convention on a day; its findings stand since that day, as if they had just appeared. */
function atWork(facts: ConventionFacts, on: Day, id = 'c'): ConventionAtWork {
  const one = standing(facts, on)
  return { id, facts, standing: one, findings: one.findings.map((finding) => ({ ...finding, since: on })) }
}

function linesOf(facts: ConventionFacts[], on: Day, sessions: CouncilSession[] = facts[0]?.sessions ?? []): WorkLine[] {
  const conventions = facts.map((one, place) => atWork(one, on, String(place).padStart(5, '0')))
  return workLines({ on, conventions, partnerships: [], sessions })
}

/** The one line of a convention on a day, as text. */
function lineOn(facts: ConventionFacts, on: Day): string | null {
  const [line] = linesOf([facts], on)
  return line ? [line.group, line.kind, line.on, line.session].join(' ').trim() : null
}

const unsigned = { signatures: [{ party: 'authority' }, { party: 'Volgograd' }], transmittedOn: null }
const deliberation = { sessionOn: '2012-12-10', receivedOn: '2012-12-14', publishedOn: '2012-12-14' }

describe('a convention on its way', () => {
  test('a draft asks for nothing yet', () => {
    expect(lineOn(aFramework({ ...unsigned, authorisation: null }), '2012-12-31')).toBeNull()
  })

  test('voted, it waits for the prefecture since its session', () => {
    const facts = aFramework({ ...unsigned, authorisation: { sessionOn: '2012-12-10' } })
    expect(lineOn(facts, '2012-12-09')).toBeNull()
    expect(lineOn(facts, '2012-12-10')).toBe('waiting execution 2012-12-10')
    const [line] = linesOf([facts], '2012-12-10')
    expect(line).toMatchObject({ missing: ['receivedOn', 'publishedOn'], sessionOn: '2012-12-10' })
  })

  test('executory, it waits for signatures since that day, then since the last one given', () => {
    const signatures = [
      { party: 'authority', on: '2012-12-20' },
      { party: 'Volgograd', on: '2012-12-27' },
    ]
    const facts = aFramework({ authorisation: deliberation, signatures, transmittedOn: '2013-01-05' })
    expect(lineOn(facts, '2012-12-13')).toBe('waiting execution 2012-12-10')
    expect(lineOn(facts, '2012-12-14')).toBe('waiting signature 2012-12-14')
    expect(lineOn(facts, '2012-12-20')).toBe('waiting signature 2012-12-20')
    expect(linesOf([facts], '2012-12-20')[0]).toMatchObject({ signed: ['authority'], awaited: ['Volgograd'] })
    expect(lineOn(facts, '2012-12-27')).toBe('waiting transmission 2012-12-27')
    // In force from here on: the State's representative may still challenge it.
    expect(lineOn(facts, '2013-01-05')).toBe('watch review 2013-03-05')
  })

  test('signed for later, it is waited for until it begins', () => {
    const facts = aFramework({ start: { on: '2013-02-01' } })
    expect(lineOn(facts, '2012-12-27')).toBe('waiting beginning 2013-02-01')
  })
})

describe('a term that ends', () => {
  const sessions = [
    { on: '2015-06-22', closesOn: '2015-06-08' },
    { on: '2015-10-26', closesOn: '2015-10-12' },
    { on: '2015-12-14', closesOn: '2015-11-30' },
    { on: '2015-12-26', closesOn: '2015-12-24' },
  ]
  const express = anExpressFramework({ sessions })

  test('goes to the session that leaves time, until its files close', () => {
    expect(lineOn(express, '2015-06-01')).toBe('decide decide 2015-10-12 2015-10-26')
    expect(lineOn(express, '2015-10-12')).toBe('decide decide 2015-10-12 2015-10-26')
    expect(linesOf([express], '2015-10-12')[0]).toMatchObject({ termEndsOn: '2015-12-26', way: 'renew' })
  })

  test('is late afterwards, with the sessions at which it can still be prolonged', () => {
    expect(lineOn(express, '2015-10-13')).toBe('late late 2015-10-12 2015-12-14')
    expect(linesOf([express], '2015-11-30')[0]).toMatchObject({ missed: '2015-10-26', closesOn: '2015-11-30' })
    // A vote on the term's own last day would be signed too late.
    expect(linesOf([express], '2015-12-01')[0]).toMatchObject({ session: null, closesOn: null })
  })

  test('that no clause renews is replaced', () => {
    const last = anExpressFramework({ sessions, renewal: { mode: 'none' } })
    expect(linesOf([last], '2015-10-12')[0]).toMatchObject({ way: 'replace' })
    const used = anExpressFramework({ sessions, renewal: { mode: 'express', period: 'P3Y', maximum: 0 } })
    expect(linesOf([used], '2015-10-12')[0]).toMatchObject({ way: 'replace' })
  })

  test('is late by an estimate where the calendar has no session', () => {
    expect(lineOn(anExpressFramework(), '2015-08-26')).toBe('decide decide 2015-08-26')
    expect(lineOn(anExpressFramework(), '2015-08-27')).toBe('late late 2015-08-26')
  })

  test('renewed tacitly, it is watched: until the notice deadline, then until it renews itself', () => {
    expect(lineOn(aFramework(), '2015-09-26')).toBe('watch notice 2015-09-26')
    expect(linesOf([aFramework()], '2015-09-26')[0]).toMatchObject({ renewsOn: '2015-12-27' })
    expect(lineOn(aFramework(), '2015-09-27')).toBe('watch renewing 2015-12-27')
    expect(linesOf([aFramework()], '2015-12-26')[0]).toMatchObject({ deadlineOn: '2015-09-26' })
  })

  test('once the convention is over nothing is left to do', () => {
    const facts = aFramework({ denunciation: { notifiedOn: '2015-06-01', effectiveOn: '2015-07-01' } })
    expect(lineOn(facts, '2015-07-02')).toBeNull()
  })
})

describe('what the rules found', () => {
  const early = aFramework({ signatures: [{ party: 'authority', on: '2012-12-01' }] })

  test('is watched where it is serious, and told beside a more pressing line', () => {
    expect(lineOn(early, '2013-06-01')).toBe('watch finding 2013-06-01')
    expect(linesOf([early], '2013-06-01')[0]).toMatchObject({ rules: ['signed-before-session'] })
    const [line] = linesOf([early], '2015-12-01')
    expect(line).toMatchObject({ kind: 'renewing' })
    expect(line?.also.map(({ kind }) => kind)).toContain('finding')
  })

  test('a mandate that ends before a planned signature is told by the first to end', () => {
    const planned = [
      { name: 'B', capacity: 'maire', signedOn: '2027-05-01', endsOn: '2027-04-01' },
      { name: 'A', capacity: 'adjointe', signedOn: '2027-05-01', endsOn: '2027-03-01' },
    ]
    const finding = {
      rule: 'mandate-ends-first',
      severity: 'note' as const,
      evidence: { planned },
      since: '2026-01-01',
    }
    const one = { ...atWork(aFramework({ ...unsigned, authorisation: null }), '2026-11-24'), findings: [finding] }
    const lines = workLines({ on: '2026-11-24', conventions: [one], partnerships: [], sessions: [] })
    expect(lines).toMatchObject([{ group: 'watch', kind: 'mandate', on: '2027-03-01', name: 'A', also: [] }])
  })
})

const factsAndDay = fc
  .tuple(fc.array(anyFacts(), { minLength: 1, maxLength: 12 }), fc.nat(spread))
  .map(([facts, days]): [ConventionFacts[], Day] => [facts, addDays(yearsOf(facts[0]!).from, days)])

describe('all lines of any conventions on any day', () => {
  test('agree with their standings, each record once', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        const lines = linesOf(facts, on)
        expect(new Set(lines.map(({ record }) => record.id)).size).toBe(lines.length)
        for (const [place, one] of facts.entries()) {
          const line = lines.find(({ record }) => Number(record.id) === place)
          expect([groupFor(one, on), line?.group ?? null]).toEqual([line?.group ?? null, groupFor(one, on)])
          if (line) expect(line.group).toBe(groupOf(line.kind))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('stand in the order of their groups, the same whatever order they were given in', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        const conventions = facts.map((one, place) => atWork(one, on, String(place)))
        const asked = { on, partnerships: [], sessions: facts[0]?.sessions ?? [] }
        const lines = workLines({ ...asked, conventions })
        expect(workLines({ ...asked, conventions: conventions.toReversed() })).toEqual(lines)
        const places = lines.map(({ group }) => workGroups.indexOf(group))
        expect(places).toEqual(places.toSorted())
        for (const line of lines) {
          const kinds = [line, ...line.also].map(({ kind }) => workKinds.indexOf(kind))
          expect(kinds).toEqual(kinds.toSorted((one, other) => one - other))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('nothing at all asks for nothing', () => {
    expect(workLines({ on: '2026-11-24', conventions: [], partnerships: [], sessions: [] })).toEqual([])
  })

  test('a thousand lines at once take a moment', () => {
    const facts = Array.from({ length: 1000 }, (_, place) => (place % 2 ? aFramework() : anExpressFramework()))
    const began = performance.now()
    const lines = linesOf(facts, '2015-12-01')
    expect(lines.length).toBe(1000)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

/** The group that a standing's own words call for; null where it calls nobody. */
function groupFor(facts: ConventionFacts, on: Day): string | null {
  const { status, renewalStatus, deadlines, findings } = standing(facts, on)
  if (renewalStatus === 'ended') return null
  if (renewalStatus === 'late') return 'late'
  if (renewalStatus === 'due') return deadlines.some(({ kind }) => kind === 'notice') ? 'watch' : 'decide'
  if (['voted', 'authorised', 'signed'].includes(status)) return 'waiting'
  const calls = findings.some(({ rule, severity }) => severity === 'serious' || rule === 'review-open')
  return renewalStatus === 'renewing' || calls ? 'watch' : null
}
