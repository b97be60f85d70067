import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type FeedEvent, type Retold, retold, type ToldEvent } from '../../server/feeds/events.ts'

const today = '2026-11-25'
const now = '2026-11-25T08:00:00.000Z'
const notice: FeedEvent = {
  kind: 'notice',
  recordId: 'a',
  on: '2027-01-15',
  title: 'Convention-cadre',
  years: null,
  path: '/conventions/A',
}

/** What has been told after these. */
function toldAfter(told: readonly ToldEvent[], { added, changed }: Retold): ToldEvent[] {
  const kept = told.map((one) => changed.find(({ id }) => id === one.id) ?? one)
  return [...kept, ...added.map((one) => ({ ...one, id: `${one.kind} ${one.recordId} ${one.occurrence}` }))]
}

describe('what is told anew', () => {
  const told = toldAfter([], retold([], [notice], today, now))

  test('is new the first time, and nothing the second', () => {
    expect(told).toEqual([expect.objectContaining({ occurrence: 1, sequence: 0, cancelledAt: null })])
    expect(retold(told, [notice], today, 'later')).toEqual({ added: [], changed: [] })
  })

  test('is the same event where its day moves', () => {
    const { added, changed } = retold(told, [{ ...notice, on: '2027-02-01' }], today, 'later')
    expect(added).toEqual([])
    expect(changed).toEqual([{ ...told[0], on: '2027-02-01', sequence: 1, changedAt: 'later' }])
  })

  test('is cancelled where it is no more, and stands again under the same identity', () => {
    const gone = toldAfter(told, retold(told, [], today, 'later'))
    expect(gone).toEqual([{ ...told[0], sequence: 1, changedAt: 'later', cancelledAt: 'later' }])
    expect(retold(gone, [], today, 'still later')).toEqual({ added: [], changed: [] })
    const again = toldAfter(gone, retold(gone, [notice], today, 'again'))
    expect(again).toEqual([{ ...told[0], sequence: 2, changedAt: 'again' }])
  })

  test('stays where it is past, and the next one follows it', () => {
    const afterwards = '2027-01-16'
    expect(retold(told, [], afterwards, 'later')).toEqual({ added: [], changed: [] })
    const { added, changed } = retold(told, [{ ...notice, on: '2028-01-15' }], afterwards, 'later')
    expect(changed).toEqual([])
    expect(added).toEqual([expect.objectContaining({ on: '2028-01-15', occurrence: 2, sequence: 0 })])
  })

  test('on its very day it has not passed', () => {
    expect(retold(told, [], '2027-01-15', 'later').changed).toHaveLength(1)
  })
})

test('whatever happened, what stands in the calendars to come is what there is; told twice, nothing changes', () => {
  const anEvent = fc.record({
    kind: fc.constantFrom('notice' as const, 'end' as const),
    recordId: fc.constantFrom('a', 'b', 'c'),
    on: fc.constantFrom('2026-11-25', '2026-12-14', '2027-01-01', '2027-06-30'),
    title: fc.constantFrom('Une', 'Autre'),
    years: fc.constant(null),
    path: fc.constant('/conventions/A'),
  })
  const some = fc.uniqueArray(anEvent, { selector: ({ kind, recordId }) => kind + recordId })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), (rounds) => {
      let told: ToldEvent[] = []
      for (const events of rounds) {
        told = toldAfter(told, retold(told, events, today, now))
        expect(retold(told, events, today, now)).toEqual({ added: [], changed: [] })
        const standing = told
          .filter(({ cancelledAt }) => cancelledAt === null)
          .map(({ kind, recordId, on }) => [kind, recordId, on])
        expect(standing.sort()).toEqual(events.map(({ kind, recordId, on }) => [kind, recordId, on]).sort())
      }
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
    }),
  )
})
