import { describe, expect, test } from '@jest/globals'
import type { PartnershipEvent } from '../../../server/rules/partnership.ts'
import { aFramework } from '../aFramework.ts'
import { aDossier, foundOn } from './aDossier.ts'

const find = (events: PartnershipEvent[], on: string, facts: Parameters<typeof aFramework>[0] = {}) => {
  const parties = aDossier().parties.map((party) => (party.side === 'partner' ? { ...party, events } : party))
  return foundOn('partner-suspended', aFramework(facts), aDossier({ parties }), on)
}
const suspended: PartnershipEvent = { kind: 'suspended', happenedOn: '2014-03-01', enteredOn: '2014-03-05' }
const resumed: PartnershipEvent = { kind: 'resumed', happenedOn: '2014-06-01', enteredOn: '2014-06-01' }

describe('partner-suspended', () => {
  test('in force from the day of the suspension until relations resume', () => {
    expect(find([suspended, resumed], '2014-02-28')).toBeNull()
    expect(find([suspended, resumed], '2014-03-01')).toMatchObject({
      severity: 'warning',
      evidence: { partners: [{ name: 'Volgograd', status: 'suspended', on: '2014-03-01' }] },
    })
    expect(find([suspended, resumed], '2014-05-31')).not.toBeNull()
    expect(find([suspended, resumed], '2014-06-01')).toBeNull()
  })

  test('ended counts, dormant does not', () => {
    expect(find([{ ...suspended, kind: 'ended' }], '2014-04-01')).not.toBeNull()
    expect(find([{ ...suspended, kind: 'dormant' }], '2014-04-01')).toBeNull()
  })

  test('a suspended convention has drawn the consequence', () => {
    expect(find([suspended], '2014-04-01', { suspensions: [{ from: '2014-03-01' }] })).toBeNull()
  })
})
