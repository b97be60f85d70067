import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { recordAhead } from '../../server/conventions/ahead.ts'
import { type Frame, findFrame } from '../../server/conventions/frame.ts'
import { happenedBy } from '../../server/conventions/happenedBy.ts'
import type { AuthorisationRecord, ConventionRecord } from '../../server/conventions/record.ts'
import { spansOf } from '../../server/conventions/spansOf.ts'
import { factsOf, knownOf, standingOf } from '../../server/conventions/standingOf.ts'
import { findConventions } from '../../server/conventions/store.ts'
import { whyModel } from '../../server/conventions/why.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { add, addDays, earliestOf, lastDay } from '../../server/rules/calendar.ts'
import type { Day, Span } from '../../server/rules/facts.ts'
import { spans } from '../../server/rules/spans.ts'
import { standing } from '../../server/rules/standing.ts'
import { anyFacts, yearsOf } from '../rules/anyFacts.ts'
import { happenedBy as happenedByTest } from '../rules/happenedBy.ts'
import { aHouse, type House } from '../support/house.ts'
import { recordedBy } from './recordedBy.ts'

/** The day that *Pourquoi ?* announces is the first on which the spans change if nobody does anything. */

/** Beyond these years nothing changes that did not change before. */
const years = 12

test('of any facts', () => {
  fc.assert(
    fc.property(anyFacts(), fc.integer({ min: 0, max: 1200 }), (facts, offset) => {
      const on = addDays(yearsOf(facts).from, offset)
      const { next } = whyModel('fr', facts, standing(facts, on), 'commune')
      const known = happenedByTest(facts, on)
      expect(happenedBy(facts, on)).toEqual(known)
      const ahead = spans(known, on, add(on, { months: years * 12, days: 0 }))
      expect(next?.on ?? null).toBe(ahead[1]?.from ?? null)
    }),
    { numRuns: 400 },
  )
})

describe('of recorded conventions', () => {
  let house: House
  let frame: Frame
  let records: ConventionRecord[]
  beforeAll(async () => {
    house = await aHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    const rows = await house.db.selectFrom('conventions').select('id').execute()
    const ids = rows.map(({ id }) => id)
    records = await findConventions(house.db, house.authorityId, ids)
    frame = await findFrame(house.db, house.authorityId)
  })
  afterAll(() => house.close())

  test('of the sample, on any day', () => {
    const day = fc.integer({ min: 0, max: 28 * 365 }).map((offset) => addDays('2009-01-01', offset))
    fc.assert(
      fc.property(fc.constantFrom(...records), day, (record, on) => expectTrue(record, on)),
      { numRuns: 300 },
    )
  })

  test('whose deliberations are several, some of a session known to the month or year', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2012-01-15', offset))
    const session = fc.tuple(day, fc.constantFrom(10, 10, 7, 4)).map(([text, figures]) => text.slice(0, figures))
    const known = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
    const deliberation = fc.record({
      sessionOn: known(session),
      receivedOn: known(day),
      publishedOn: known(day),
      replacedFrom: fc.option(session, { nil: null, freq: 1 }),
    })
    const some = fc.array(deliberation, { minLength: 2, maxLength: 4 })
    const signed = fc.tuple(known(session), known(session))
    fc.assert(
      fc.property(some, signed, day, (deliberations, days, on) => {
        const record = records.find(({ reference }) => reference === 'VOL-2012-1')!
        const authorisations = deliberations.map((one, place): AuthorisationRecord => {
          return { ...record.authorisations[0]!, ...one, id: String(place), completedOn: null, signs: true }
        })
        const signatures = record.parties.flatMap(({ id }, place) => {
          const signedOn = days[place] ?? null
          return signedOn ? [{ ...signature, id: String(place), partyId: id, signedOn }] : []
        })
        expectTrue({ ...record, authorisations, signatures }, on)
      }),
      { numRuns: 300 },
    )
  })

  const signature = { personId: null, personName: null, capacity: null, place: null, mandates: [] }

  function expectTrue(record: ConventionRecord, on: Day): void {
    const worth = standingOf(record, frame, on)
    const ahead = recordAhead(record, frame, on)
    const facts = factsOf(record, frame, on)
    const { next } = whyModel('fr', facts, worth, 'commune', knownOf(record), { ahead })
    const until = add(on, { months: years * 12, days: 0 })
    const { steps } = spansOf(recordedBy(record, on), frame, earliestOf([until, lastDay])!)
    const now = steps.findIndex((step) => step.until >= on)
    const same = ({ status, renewalStatus }: Span) => status === worth.status && renewalStatus === worth.renewalStatus
    expect(same(steps[now]!)).toBe(true)
    expect(next?.on ?? null).toBe(steps.slice(now).find((step) => !same(step))?.from ?? null)
  }
})
