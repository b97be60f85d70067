import { expect, test } from '@jest/globals'
import type { Mandate } from '../../../server/rules/mandate.ts'
import { recordFindingSpans } from '../../../server/rules/spans.ts'
import { aFramework } from '../aFramework.ts'
import { aDelegation, anElection } from '../aMandate.ts'
import { aDossier, foundOn } from './aDossier.ts'

const rule = 'signatory-without-power'
const mayor = anElection()
const find = (signedOn: string, mandates: Mandate[], on = '2027-01-01') => {
  const signings = [{ name: 'Solène Pertuisanne', signedOn, mandates }]
  return foundOn(rule, aFramework(), aDossier({ signings }), on)
}

test('signed before the mandate, or after it', () => {
  expect(find('2020-07-03', [mayor])).toEqual({
    rule,
    severity: 'serious',
    evidence: {
      signings: [
        {
          name: 'Solène Pertuisanne',
          signedOn: '2020-07-03',
          mandates: [{ capacity: 'maire', way: 'election', power: 'none', reason: 'not-begun', on: '2020-07-04' }],
        },
      ],
    },
  })
  expect(find('2020-07-04', [mayor])).toBeNull()
  expect(find('2026-03-29', [mayor])).toBeNull()
  expect(find('2026-03-30', [mayor])).not.toBeNull()
  expect(find('2026-03-30', [anElection({ way: 'replacement' })])).not.toBeNull()
  expect(find('2026-03-29', [anElection({ way: 'replacement' })])).toBeNull()
})

test('signed by a delegation that is not executory, does not cover it, or was withdrawn', () => {
  expect(find('2021-12-06', [aDelegation()])).not.toBeNull()
  expect(find('2021-12-07', [aDelegation()])).toBeNull()
  expect(find('2022-01-01', [aDelegation({ covers: false })])).not.toBeNull()
  expect(find('2023-05-31', [aDelegation({ withdrawnOn: '2023-06-01' })])).toBeNull()
  expect(find('2023-06-01', [aDelegation({ withdrawnOn: '2023-06-01' })])).not.toBeNull()
})

test('what is not known is not guessed', () => {
  expect(find('2022-01-01', [])).toBeNull()
  expect(find('2022-01-01', [aDelegation({ covers: null })])).toBeNull()
  expect(find('2022-01-01', [aDelegation({ executoryOn: null })])).toBeNull()
  expect(find('2026-04', [mayor])).toBeNull()
  expect(find('2019', [mayor])).toBeNull()
})

test('under the law of 1982', () => {
  expect(find('1982-03-01', [mayor])).toBeNull()
  expect(find('1982-03-02', [mayor])).not.toBeNull()
})

test('from the day of signing on', () => {
  expect(find('2026-04-02', [mayor], '2026-04-01')).toBeNull()
  expect(find('2026-04-02', [mayor], '2026-04-02')).not.toBeNull()
})

test('its spans are those that the days show', () => {
  const facts = aFramework({ signatures: [{ party: 'authority', on: '2026-04-02' }] })
  const signings = [{ name: 'Solène Pertuisanne', signedOn: '2026-04-02', mandates: [mayor] }]
  const spans = recordFindingSpans(facts, aDossier({ signings }), '2020-01-01', '2030-12-31')
  const of = (id: string) => spans.filter((span) => span.rule === id).map(({ from, until }) => [from, until])
  expect(of('mandate-ends-first')).toEqual([['2020-07-04', '2026-04-01']])
  expect(of(rule)).toEqual([['2026-04-02', '2030-12-31']])
})
