import { expect, test } from '@jest/globals'
import { bestPower, isRunning, type Mandate, mandateDays, overlap, powerOn } from '../../server/rules/mandate.ts'
import { aDelegation, anElection } from './aMandate.ts'

test.each([
  ['2020-07-03', { power: 'none', reason: 'not-begun', on: '2020-07-04' }],
  ['2020-07-04', { power: 'covers' }],
  ['2026-03-29', { power: 'covers' }],
  ['2026-03-30', { power: 'none', reason: 'over', on: '2026-03-29' }],
])('a mayor elected from 4 July 2020 to 29 March 2026, on %s', (day, power) => {
  expect(powerOn(anElection(), day)).toEqual(power)
  expect(powerOn(anElection({ way: 'replacement' }), day)).toEqual(power)
})

test('without a known end it goes on', () => {
  expect(powerOn(anElection({ until: null }), '2099-01-01')).toEqual({ power: 'covers' })
})

test.each([
  ['2021-12-06', { power: 'none', reason: 'not-executory', on: '2021-12-07' }],
  ['2021-12-07', { power: 'covers' }],
  ['2023-05-31', { power: 'covers' }],
  ['2023-06-01', { power: 'none', reason: 'withdrawn', on: '2023-06-01' }],
])('a delegation executory on 7 December 2021 and withdrawn on 1 June 2023, on %s', (day, power) => {
  expect(powerOn(aDelegation({ withdrawnOn: '2023-06-01' }), day)).toEqual(power)
})

test('a delegation ends by its last day or by its withdrawal, whichever comes first', () => {
  const until = (day: string): Mandate => ({ ...aDelegation({ withdrawnOn: '2023-06-01' }), until: day })
  expect(powerOn(until('2023-05-30'), '2023-05-31')).toEqual({ power: 'none', reason: 'over', on: '2023-05-30' })
  expect(powerOn(until('2023-06-30'), '2023-06-01')).toMatchObject({ reason: 'withdrawn' })
})

test('what its scope leaves out it does not cover; what nobody knows of it is not guessed', () => {
  expect(powerOn(aDelegation({ covers: false }), '2022-01-01')).toMatchObject({ power: 'none', reason: 'scope' })
  expect(powerOn(aDelegation({ covers: null }), '2022-01-01')).toEqual({ power: 'unknown', reason: 'scope-unknown' })
  const unsaid = aDelegation({ executoryOn: null })
  expect(powerOn(unsaid, '2021-12-01')).toEqual({ power: 'none', reason: 'not-executory', on: null })
  expect(powerOn(unsaid, '2021-12-02')).toEqual({ power: 'unknown', reason: 'executory-unknown' })
})

test('the best of a person’s mandates counts', () => {
  const unsure = aDelegation({ covers: null })
  expect(bestPower([aDelegation({ covers: false }), anElection()], '2022-01-01')).toBe('covers')
  expect(bestPower([aDelegation({ covers: false }), unsure], '2022-01-01')).toBe('unknown')
  expect(bestPower([aDelegation({ covers: false })], '2022-01-01')).toBe('none')
})

test('two mandates overlap where they share a day', () => {
  const next = (from: string) => anElection({ from, until: null })
  expect(overlap(anElection(), next('2026-03-29'))).toBe(true)
  expect(overlap(anElection(), next('2026-03-30'))).toBe(false)
  expect(overlap(next('2030-01-01'), anElection({ until: null }))).toBe(true)
  expect(overlap(aDelegation({ executoryOn: null }), aDelegation({ signedOn: '2021-01-01', executoryOn: null }))).toBe(
    true,
  )
})

test('a mandate runs from its first day to its last, an order from its signing', () => {
  expect(isRunning(anElection(), '2026-03-29')).toBe(true)
  expect(isRunning(anElection(), '2026-03-30')).toBe(false)
  expect(isRunning(aDelegation({ executoryOn: null }), '2021-12-01')).toBe(false)
  expect(isRunning(aDelegation({ executoryOn: null }), '2021-12-02')).toBe(true)
  expect(mandateDays(anElection())).toEqual(['2020-07-04', '2026-03-30'])
})
