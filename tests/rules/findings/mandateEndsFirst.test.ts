import { expect, test } from '@jest/globals'
import type { Mandate } from '../../../server/rules/mandate.ts'
import { aFramework } from '../aFramework.ts'
import { aDelegation, anElection } from '../aMandate.ts'
import { aDossier, foundOn } from './aDossier.ts'

const find = (signedOn: string, mandates: Mandate[], on = '2026-03-01') => {
  const signings = [{ name: 'Théodose Marchebrune', signedOn, mandates }]
  return foundOn('mandate-ends-first', aFramework(), aDossier({ signings }), on)
}

test('the mandate ends before the planned day of signing', () => {
  expect(find('2026-03-29', [anElection()])).toBeNull()
  expect(find('2026-03-30', [anElection()])).toEqual({
    rule: 'mandate-ends-first',
    severity: 'note',
    evidence: {
      planned: [{ name: 'Théodose Marchebrune', signedOn: '2026-03-30', capacity: 'maire', endsOn: '2026-03-29' }],
    },
  })
  const withdrawn = aDelegation({ withdrawnOn: '2026-03-15' })
  expect(find('2026-03-14', [withdrawn])).toBeNull()
  expect(find('2026-03-15', [withdrawn])).toMatchObject({ evidence: { planned: [{ endsOn: '2026-03-14' }] } })
})

test('unless another mandate of theirs covers that day, or may', () => {
  expect(find('2026-03-30', [anElection(), anElection({ from: '2026-03-30', until: null })])).toBeNull()
  expect(find('2026-03-30', [anElection(), anElection({ from: '2026-03-31', until: null })])).not.toBeNull()
  expect(find('2026-03-30', [anElection(), aDelegation({ covers: null })])).toBeNull()
})

test('from the beginning of the mandate to the eve of the signing', () => {
  expect(find('2026-04-02', [anElection()], '2020-07-03')).toBeNull()
  expect(find('2026-04-02', [anElection()], '2020-07-04')).not.toBeNull()
  expect(find('2026-04-02', [anElection()], '2026-04-01')).not.toBeNull()
  expect(find('2026-04-02', [anElection()], '2026-04-02')).toBeNull()
})

test('a planned day that is known to its month alone, or a person without mandates, says nothing', () => {
  expect(find('2026-04', [anElection()])).toBeNull()
  expect(find('2026-04-02', [])).toBeNull()
})
