import { expect, test } from '@jest/globals'
import { type DrawnPartnership, relationsOf } from '../../server/timelines/relations.ts'
import { relationText } from '../../server/timelines/relationWords.ts'

const written = (partnership: Parameters<typeof relationsOf>[0]) =>
  relationsOf(partnership).map(({ kind, from, until }) => `${kind} ${from ?? '?'} → ${until ?? '…'}`)

test('relations are stretches, each until the last day that the next event may mean', () => {
  const events: DrawnPartnership['events'] = [
    { kind: 'resumed', on: '2004-06' },
    { kind: 'dormant', on: '1985' },
    { kind: 'ended', on: '2022-03-01' },
  ]
  expect(written({ since: '1959', events })).toEqual([
    'active 1959 → 1985-12-31',
    'dormant 1985 → 2004-06-30',
    'active 2004-06 → 2022-03-01',
    'ended 2022-03-01 → …',
  ])
})

test('an event without a day has no place, a partnership without any day no line', () => {
  expect(written({ since: '1959', events: [{ kind: 'suspended', on: null }] })).toEqual(['active 1959 → …'])
  expect(written({ since: null, events: [{ kind: 'suspended', on: null }] })).toEqual([])
  expect(written(null)).toEqual([])
  expect(written({ since: null, events: [{ kind: 'suspended', on: '2022' }] })).toEqual([
    'active ? → 2022-12-31',
    'suspended 2022 → …',
  ])
})

test('an event whose day nobody knows counts from the day it was entered, and says so', () => {
  const events: DrawnPartnership['events'] = [{ kind: 'suspended', on: null, enteredOn: '2026-11-24' }]
  const [, suspended] = relationsOf({ since: '1959', events })
  expect(suspended).toMatchObject({ from: '2026-11-24', unknown: true })
  expect(relationText('fr', suspended!)).toBe('suspendues à une date inconnue')
  expect(relationText('fr', { ...suspended!, unknown: false })).toBe('suspendues le 24 novembre 2026')
})
