import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'review-open'
const oath = { kind: 'twinning-oath' as const }
const received = (receivedOn: string, completedOn: string | null = null, sessionOn: string | null = '2012-12-10') =>
  aFramework({ ...oath, authorisation: { sessionOn, receivedOn, completedOn } })

test('speaks for two months from the receipt of the deliberation on, both days included', () => {
  expect(severitiesOf(rule, received('2012-12-31'), '2012-12-30', '2012-12-31', '2013-02-28', '2013-03-01')).toEqual([
    '–',
    'note',
    'note',
    '–',
  ])
})

test('starts anew once the pieces asked for are received', () => {
  const facts = received('2012-12-14', '2013-02-01')
  expect(foundBy(rule, facts, '2013-01-31')?.evidence).toMatchObject({ until: '2013-02-14' })
  expect(foundBy(rule, facts, '2013-02-01')?.evidence).toEqual({
    acts: ['deliberation'],
    until: '2013-04-01',
    reviews: [{ act: 'deliberation', from: '2013-02-01', until: '2013-04-01' }],
  })
})

test('speaks of the convention from the day on which it is both signed and transmitted', () => {
  const facts = aFramework({ authorisation: null })
  expect(severitiesOf(rule, facts, '2012-12-26', '2012-12-27', '2013-02-27', '2013-02-28')).toEqual([
    '–',
    'note',
    'note',
    '–',
  ])
  const transmittedFirst = { ...facts, transmittedOn: '2012-12-01' }
  expect(foundBy(rule, transmittedFirst, '2012-12-19')).toBeUndefined()
  expect(foundBy(rule, transmittedFirst, '2012-12-20')?.evidence).toMatchObject({
    acts: ['convention'],
    until: '2013-02-20',
  })
})

test('is one finding for both', () => {
  const facts = aFramework()
  expect(foundBy(rule, facts, '2013-01-01')?.evidence).toEqual({
    acts: ['deliberation', 'convention'],
    until: '2013-02-27',
    reviews: [
      { act: 'deliberation', from: '2012-12-14', until: '2013-02-14' },
      { act: 'convention', from: '2012-12-27', until: '2013-02-27' },
    ],
  })
  expect(foundBy(rule, facts, '2013-02-15')?.evidence).toMatchObject({ acts: ['convention'] })
})

test('counts from no day known to the month, but from a transmission after it', () => {
  const signatures = [{ party: 'authority', on: '2012-11' }]
  expect(
    foundBy(rule, aFramework({ authorisation: null, signatures, transmittedOn: '2012-11-29' }), '2012-12-01'),
  ).toBeUndefined()
  expect(
    foundBy(rule, aFramework({ authorisation: null, signatures, transmittedOn: '2012-11-30' }), '2012-12-01'),
  ).toBeDefined()
})

test('knows no law before 2 March 1982: the session for the deliberation, the first signature for the convention', () => {
  expect(foundBy(rule, received('1982-03-20', null, '1982-03-01'), '1982-04-01')).toBeUndefined()
  expect(foundBy(rule, received('1982-03-20', null, '1982-03-02'), '1982-04-01')).toBeDefined()
  const signatures = (on: string) => [
    { party: 'authority', on },
    { party: 'Volgograd', on: '1993-01-01' },
  ]
  const convention = (on: string) =>
    aFramework({ authorisation: null, transmittedOn: '1993-01-10', signatures: signatures(on) })
  expect(foundBy(rule, convention('1982-03-01'), '1993-02-01')).toBeUndefined()
  expect(foundBy(rule, convention('1982-03-02'), '1993-02-01')).toBeDefined()
})

test('speaks where a receipt is recorded and its session is not', () => {
  expect(foundBy(rule, received('2012-12-31', null, null), '2013-01-01')).toBeDefined()
})
