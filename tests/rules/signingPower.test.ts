import { expect, test } from '@jest/globals'
import type { AuthorisationCandidate } from '../../server/rules/authorisation.ts'
import { signingPower, votePower } from '../../server/rules/signingPower.ts'
import { aDelegation, anElection } from './aMandate.ts'

/** Voted on 10 December 2025, received on the 14th, published on the 16th. */
const vote: AuthorisationCandidate = {
  sessionOn: '2025-12-10',
  receivedOn: '2025-12-14',
  publishedOn: '2025-12-16',
  completedOn: null,
  signs: true,
  replacedFrom: null,
}
const mayor = { name: 'Théodose', mandates: [anElection()] }
const deputy = { name: 'Solène', mandates: [aDelegation()] }

test.each([
  ['2025-12-09', { executory: false, reason: 'session-ahead', from: '2025-12-16' }],
  ['2025-12-10', { executory: false, reason: 'receipt-ahead', from: '2025-12-16' }],
  ['2025-12-14', { executory: false, reason: 'publication-ahead', from: '2025-12-16' }],
  ['2025-12-15', { executory: false, reason: 'publication-ahead', from: '2025-12-16' }],
  ['2025-12-16', { executory: true, since: '2025-12-16' }],
])('what a deliberation is worth on %s', (day, power) => {
  expect(votePower(vote, day)).toEqual(power)
})

test('what is not known of it, and that another replaces it', () => {
  const of = (changes: Partial<AuthorisationCandidate>) => votePower({ ...vote, ...changes }, '2026-01-01')
  expect(of({ sessionOn: null })).toMatchObject({ reason: 'session-unknown' })
  expect(of({ receivedOn: null })).toEqual({ executory: false, reason: 'receipt-unknown', from: null })
  expect(of({ publishedOn: null })).toEqual({ executory: false, reason: 'publication-unknown', from: null })
  expect(of({ replacedFrom: '2025-12-31' })).toMatchObject({ reason: 'replaced' })
  expect(of({ replacedFrom: '2026-01-02' })).toMatchObject({ executory: true })
})

test('somebody may sign by an executory deliberation and a mandate that runs', () => {
  const power = signingPower([vote], [mayor, deputy], '2025-12-16')!
  expect(power).toMatchObject({ allowed: true, from: null })
  expect(power.holders.map(({ holder, power: worth }) => [holder.name, worth.power])).toEqual([
    ['Théodose', 'covers'],
    ['Solène', 'covers'],
  ])
})

test('where nobody may, from which day on', () => {
  const from = (votes: AuthorisationCandidate[], people: (typeof mayor)[], day: string) => {
    const power = signingPower(votes, people, day)!
    return [power.allowed, power.from]
  }
  expect(from([vote], [mayor], '2025-12-15')).toEqual([false, '2025-12-16'])
  const next = { name: 'Nouvelle', mandates: [anElection({ from: '2026-04-05', until: null })] }
  expect(from([vote], [mayor, next], '2026-03-29')).toEqual([true, null])
  expect(from([vote], [mayor, next], '2026-03-30')).toEqual([false, '2026-04-05'])
  expect(from([vote], [mayor], '2026-03-30')).toEqual([false, null])
  expect(from([{ ...vote, publishedOn: null }], [mayor], '2025-12-20')).toEqual([false, null])
  expect(from([{ ...vote, signs: false }], [mayor], '2025-12-20')).toEqual([false, null])
  expect(from([vote], [], '2025-12-20')).toEqual([false, null])
})

test('before the law of 1982 it says nothing', () => {
  expect(signingPower([], [], '1982-03-01')).toBeNull()
  expect(signingPower([], [], '1982-03-02')).not.toBeNull()
})
