import { describe, expect, test } from '@jest/globals'
import {
  countsFrom,
  countsFromAnotherDay,
  inOrder,
  type PartnershipEvent,
  partnershipStanding,
} from '../../server/rules/partnership.ts'

function event(kind: PartnershipEvent['kind'], happenedOn: string | null, enteredOn = '2026-11-24'): PartnershipEvent {
  return { kind, happenedOn, enteredOn }
}

const statusOn = (events: PartnershipEvent[], day: string) => partnershipStanding(events, day).status

describe('a partnership’s status', () => {
  test('it is active where nothing has happened', () => {
    expect(partnershipStanding([], '2026-11-24')).toEqual({ status: 'active', event: null })
  })

  test.each([
    ['a day', '2022-03-10', '2022-03-09', '2022-03-10'],
    ['a month', '2022-03', '2022-03-30', '2022-03-31'],
    ['a February', '2023-02', '2023-02-27', '2023-02-28'],
    ['the February of a leap year', '2024-02', '2024-02-28', '2024-02-29'],
    ['a year', '2022', '2022-12-30', '2022-12-31'],
    ['nothing: the day it was entered', null, '2026-11-23', '2026-11-24'],
  ])('an event of which we know %s counts from the last day it may mean', (_case, happenedOn, before, from) => {
    const events = [event('suspended', happenedOn)]
    expect(statusOn(events, before)).toBe('active')
    expect(statusOn(events, from)).toBe('suspended')
    expect(countsFrom(events[0]!)).toBe(from)
    expect(countsFromAnotherDay(events[0]!)).toBe(happenedOn?.length !== 10)
  })

  test('the last event by the day says it', () => {
    const events = [
      event('ended', '2025-06-01'),
      event('dormant', '1990'),
      event('resumed', '2001-05'),
      event('suspended', '2022-03-10'),
    ]
    for (const [day, status] of [
      ['1990-12-30', 'active'],
      ['1990-12-31', 'dormant'],
      ['2001-05-30', 'dormant'],
      ['2001-05-31', 'active'],
      ['2022-03-09', 'active'],
      ['2022-03-10', 'suspended'],
      ['2025-05-31', 'suspended'],
      ['2025-06-01', 'ended'],
    ] as const) {
      expect({ day, status: statusOn(events, day) }).toEqual({ day, status })
    }
  })

  test('of two events that count from one day, the one listed last says it', () => {
    const events = [event('suspended', '2022'), event('resumed', '2022-12-31')]
    expect(statusOn(events, '2022-12-31')).toBe('active')
    expect(statusOn([...events].reverse(), '2022-12-31')).toBe('suspended')
  })

  test('what is entered late counts from its own day, not from the day it was entered', () => {
    expect(statusOn([event('suspended', '2022-03-10', '2026-11-24')], '2023-01-01')).toBe('suspended')
  })

  test('the events are told in the order in which they count', () => {
    const [first, second, third] = [
      event('dormant', null, '1999-01-01'),
      event('resumed', '1999'),
      event('ended', '2000'),
    ]
    expect(inOrder([third, second, first])).toEqual([first, second, third])
  })

  test('it says which event made it so', () => {
    const suspended = event('suspended', null)
    expect(partnershipStanding([suspended], '2026-11-24').event).toBe(suspended)
    expect(partnershipStanding([suspended], '2026-11-23').event).toBeNull()
  })
})
