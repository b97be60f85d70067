import { describe, expect, test } from '@jest/globals'
import {
  completionDays,
  completionOn,
  lastDayToRefer,
  type ReviewEvent,
  type ReviewKind,
  waitingOn,
} from '../../server/rules/review.ts'

const received = '2026-01-10'
const step = (kind: ReviewKind, happenedOn: string | null, enteredOn = '2026-11-24'): ReviewEvent => ({
  kind,
  happenedOn,
  enteredOn,
  outcome: null,
})
const asked = (on: string | null) => step('pieces-asked', on)
const came = (on: string | null) => step('pieces-received', on)

describe('the day on which an act is complete at the prefecture', () => {
  test.each([
    ['nothing sent back', [], []],
    ['asked for, not received', [asked('2026-02-01')], []],
    ['asked for on the last day of the two months', [asked('2026-03-10'), came('2026-04-01')], ['2026-04-01']],
    ['asked for a day too late', [asked('2026-03-11'), came('2026-04-01')], []],
    ['late by its month only, which may not be late', [asked('2026-03'), came('2026-04-01')], ['2026-04-01']],
    ['asked for on a day that nobody knows', [asked(null), came('2026-04-01')], ['2026-04-01']],
    ['received, the request was not recorded', [came('2026-02-20')], ['2026-02-20']],
    ['received in a month: no count rests on it', [asked('2026-02-01'), came('2026-02')], []],
    ['received before the act was', [came('2026-01-09')], []],
    ['received on the day of the act', [came('2026-01-10')], ['2026-01-10']],
    [
      'asked for twice, each in time',
      [asked('2026-02-01'), came('2026-03-01'), asked('2026-05-01'), came('2026-05-20')],
      ['2026-03-01', '2026-05-20'],
    ],
    [
      'the second time too late',
      [asked('2026-02-01'), came('2026-03-01'), asked('2026-05-02'), came('2026-05-20')],
      ['2026-03-01'],
    ],
    [
      'in two parcels: the last one counts too',
      [asked('2026-02-01'), came('2026-03-01'), came('2026-03-08')],
      ['2026-03-01', '2026-03-08'],
    ],
  ])('%s', (_name, events, days) => {
    expect(completionDays(received, events)).toEqual(days)
    expect(completionDays(received, events.toReversed())).toEqual(days)
  })

  test('of several the last one by the day counts, before the first one the first to come', () => {
    const days = ['2026-03-01', '2026-05-20']
    expect(completionOn(days, '2026-02-28')).toBe('2026-03-01')
    expect(completionOn(days, '2026-05-19')).toBe('2026-03-01')
    expect(completionOn(days, '2026-05-20')).toBe('2026-05-20')
    expect(completionOn([], '2026-05-20')).toBeNull()
  })

  test('the two months end on the same day of the month, or on its last', () => {
    expect(lastDayToRefer(null, [], '2026-11-24')).toBeNull()
    expect(lastDayToRefer('2025-12-31', [], '2026-11-24')).toBe('2026-02-28')
    expect(lastDayToRefer(received, [asked('2026-02-01'), came('2026-03-01')], '2026-02-28')).toBe('2026-03-10')
    expect(lastDayToRefer(received, [asked('2026-02-01'), came('2026-03-01')], '2026-03-01')).toBe('2026-05-01')
  })
})

describe('what waits', () => {
  test.each([
    ['pieces-asked', 'pieces-received'],
    ['observations', 'answer'],
    ['referral', 'judgment'],
  ] as const)('%s from its day until %s', (opening, closing) => {
    const events = [step(opening, '2026-02-01'), step(closing, '2026-03-01')]
    const kinds = (on: string) => waitingOn(events, on).map(({ kind }) => kind)
    expect(kinds('2026-01-31')).toEqual([])
    expect(kinds('2026-02-01')).toEqual([opening])
    expect(kinds('2026-02-28')).toEqual([opening])
    expect(kinds('2026-03-01')).toEqual([])
  })

  test('what came before does not close it; what nobody knows the day of counts from its entry, and closes', () => {
    const second = [came('2026-02-01'), asked('2026-03-01')]
    expect(waitingOn(second, '2026-03-01')).toHaveLength(1)
    const unknown = [asked('2026-02-01'), step('pieces-received', null, '2026-04-01')]
    expect(waitingOn(unknown, '2026-03-31')).toHaveLength(1)
    expect(waitingOn(unknown, '2026-04-01')).toEqual([])
    expect(waitingOn([asked(null), came('2026-02-01')], '2026-11-24')).toEqual([])
  })
})
