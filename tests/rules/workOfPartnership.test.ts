import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { add, addDays, closing, opening } from '../../server/rules/calendar.ts'
import { workLines } from '../../server/rules/work.ts'
import { anniversaryAhead } from '../../server/rules/workOfPartnership.ts'
import type { PartnershipAtWork } from '../../server/rules/workReason.ts'

const on = '2026-11-24'

function aPartnership(changes: Partial<PartnershipAtWork> = {}): PartnershipAtWork {
  const known = { since: '1961-05-12', enteredOn: '2026-01-05', events: [] }
  return { id: 'p', ...known, bound: true, endedOn: null, coming: 0, ...changes }
}

function lineOf(changes: Partial<PartnershipAtWork>, day = on) {
  const lines = workLines({ on: day, conventions: [], partnerships: [aPartnership(changes)], sessions: [] })
  expect(lines.length).toBeLessThanOrEqual(1)
  return lines[0] ?? null
}

describe('an anniversary', () => {
  test('is watched for a year: 10, 20, 25 … 75, 100', () => {
    expect(lineOf({ since: '1957-11-12' }, '2026-11-11')).toBeNull()
    expect(lineOf({ since: '1957-11-12' }, '2026-11-12')).toMatchObject({ on: '2027-11-12', years: 70 })
    expect(lineOf({ since: '1957-11-12' }, '2027-11-12')).toMatchObject({ on: '2027-11-12', years: 70 })
    expect(lineOf({ since: '1957-11-12' }, '2027-11-13')).toBeNull()
    const reached = Array.from({ length: 130 }, (_, years) => anniversaryAhead('1900-06-15', `${1900 + years}-06-15`))
    expect(reached.flatMap((one) => one?.years ?? [])).toContain(75)
  })

  test('of a partnership known to the year or month is said as such', () => {
    expect(lineOf({ since: '1957' })).toMatchObject({ when: '2027', on: '2027-12-31', years: 70 })
    expect(lineOf({ since: '1957-06' })).toMatchObject({ when: '2027-06', on: '2027-06-30', years: 70 })
    expect(lineOf({ since: null })).toBeNull()
  })

  test('of 29 February falls on the 28th', () => {
    expect(lineOf({ since: '1952-02-29' }, '2026-11-24')).toMatchObject({ on: '2027-02-28', years: 75 })
  })

  test('is none of what has ended or not begun', () => {
    const ended = { kind: 'ended' as const, happenedOn: '2020', enteredOn: '2021-01-01' }
    expect(lineOf({ since: '1957', events: [ended] })).toBeNull()
    expect(lineOf({ since: '2027', bound: false })).toBeNull()
  })

  test('lies within the year ahead, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1930-01-01', days))
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (since, today, figures) => {
        const known = since.slice(0, figures)
        const next = anniversaryAhead(known, today)
        if (!next) return
        expect(next.years % 10 === 0 || next.years % 25 === 0).toBe(true)
        expect(closing(next.when) >= today && opening(next.when) <= add(today, { months: 12, days: 0 })).toBe(true)
        expect(Number(next.when.slice(0, 4)) - Number(known.slice(0, 4))).toBe(next.years)
      }),
    )
  })
})

describe('a partnership without any convention in force', () => {
  test('is watched since the last one ended', () => {
    expect(lineOf({ bound: false, endedOn: '2024-06-30', coming: 1 })).toMatchObject({
      group: 'watch',
      kind: 'without-convention',
      on: '2024-06-30',
      coming: 1,
    })
  })

  test('or since there is the partnership, or since it was recorded', () => {
    expect(lineOf({ bound: false })).toMatchObject({ on: '1961-05-12', endedOn: null })
    expect(lineOf({ bound: false, since: '2026' })).toMatchObject({ on: '2026-01-01' })
    expect(lineOf({ bound: false, since: null })).toMatchObject({ on: '2026-01-05' })
    expect(lineOf({ bound: false, since: null }, '2026-01-04')).toBeNull()
  })

  test('is not where it sleeps or is suspended', () => {
    for (const kind of ['dormant', 'suspended', 'ended'] as const) {
      expect(lineOf({ bound: false, events: [{ kind, happenedOn: '2022', enteredOn: '2022-05-01' }] })).toBeNull()
    }
  })

  test('stands once: an anniversary tells it too', () => {
    const line = lineOf({ since: '1957', bound: false, endedOn: '2024-06-30' })
    expect(line).toMatchObject({ kind: 'anniversary', without: { endedOn: '2024-06-30', coming: 0 } })
    expect(line?.also.map(({ kind }) => kind)).toEqual(['without-convention'])
  })
})
