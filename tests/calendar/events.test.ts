import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findYear } from '../../server/calendar/eventStore.ts'
import type { CalendarEvent } from '../../server/calendar/events.ts'
import { lastOf, monthsOf } from '../../server/calendar/weeks.ts'
import { findFrame } from '../../server/conventions/frame.ts'
import { judgedOn } from '../../server/conventions/standingOf.ts'
import { findConventions } from '../../server/conventions/store.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { findEvents } from '../../server/feeds/eventStore.ts'
import { addDays } from '../../server/rules/calendar.ts'
import { aSession } from '../sessions/aCalendar.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { aConventionWith } from './aWall.ts'

const today = '2026-11-24'
const spansUntilOn = '2036-12-31'

/** Of a house: what falls within a year, as "day kind title". */
async function told(house: House, year: string, on = today): Promise<string[]> {
  const { events } = await findYear(house.db, { authorityId: house.authorityId, on, spansUntilOn }, year)
  return events.map(lineOf)
}

function lineOf({ when, kind, title, ahead }: CalendarEvent): string {
  return `${when} ${kind} ${title}${ahead ? ' ?' : ''}`
}

eachDatabase((_name, makeHouse) => {
  describe('a year of the sample', () => {
    let house: House
    beforeAll(async () => {
      house = await makeHouse()
      await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    })
    afterAll(() => house.close())

    /** What each convention's own standing says of each day: of past days by that day, else by the day shown. */
    async function byStandings(year: string, told: string[]): Promise<string[]> {
      const days = daysTried(year, told)
      const rows = await house.db.selectFrom('conventions').select('id').execute()
      const ids = rows.map(({ id }) => id)
      const frame = await findFrame(house.db, house.authorityId)
      const lines: string[] = []
      for (const record of await findConventions(house.db, house.authorityId, ids)) {
        for (const day of days) {
          const { term, endsOn, status, deadlines } = judgedOn(record, frame, day < today ? day : today).standing
          if (!['signed', 'in-force', 'suspended'].includes(status)) continue
          const next = deadlines.find(({ on }) => on >= (day < today ? day : today))
          if (next?.on === day && ['notice', 'decision'].includes(next.kind)) {
            lines.push(`${day} ${next.kind} ${record.title}`)
          }
          if (endsOn === day) lines.push(`${day} end ${record.title}`)
          else if (term?.endsOn === day && (endsOn === null || day < endsOn))
            lines.push(`${day} term-end ${record.title}`)
        }
      }
      return lines.sort()
    }

    /** The days told, those beside them, and some others. */
    function daysTried(year: string, told: string[]): string[] {
      const near = told.map((line) => line.slice(0, 10)).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
      const others = monthsOf(year).flatMap((month) => [`${month}-07`, `${month}-19`, lastOf(month)])
      return [...new Set([...near, ...others])].filter((day) => day.startsWith(year))
    }

    const ofConventions = (lines: string[]) =>
      lines.filter((line) => !/ (session|closing|anniversary) /.test(line) && !line.endsWith('?'))

    test.each(['2018', '2026'])('%s has the days that the standings say', async (year) => {
      const lines = ofConventions(await told(house, year)).sort()
      expect(lines).toEqual(await byStandings(year, lines))
      expect(lines.length).toBeGreaterThan(2)
    })

    test('every day to come that a calendar program is told is there, with the same words', async () => {
      const feed = await findEvents(house.db, { authorityId: house.authorityId, on: today })
      const ours = [...(await told(house, '2026')), ...(await told(house, '2027'))]
      const near = feed.filter(({ on }) => on < '2028-01-01')
      expect(near.length).toBeGreaterThan(20)
      expect(ours).toEqual(expect.arrayContaining(near.map(({ on, kind, title }) => `${on} ${kind} ${title}`)))
    })

    test('a term that nobody denounced in time comes for certain, the ones after it are supposed', async () => {
      const ends = async (year: string) => (await told(house, year)).filter((line) => /term-end .*Cloches/.test(line))
      expect((await ends('2027')).map((line) => line.endsWith('?'))).toEqual([false])
      expect((await ends('2028')).map((line) => line.endsWith('?'))).toEqual([true])
    })

    test('on a past day nothing is told of what nobody knew', async () => {
      const later = await told(house, '2027', '2012-01-01')
      expect(later.filter((line) => line.includes('Dakar 2024'))).toEqual([])
      expect((await told(house, '2027')).join()).toContain('Dakar 2024')
    })
  })

  describe('days at the edges', () => {
    let house: House
    beforeAll(async () => {
      house = await makeHouse()
      await aConventionWith(house, 'LEAP', { startOn: '2024-03-01', termEndsOn: '2028-02-29' })
      await aConventionWith(house, 'LAST', { startOn: '2024-01-01', termEndsOn: '2026-12-31' })
      await aConventionWith(house, 'FIRST', { startOn: '2024-01-02', termEndsOn: '2027-01-01' })
      await aConventionWith(house, 'PAST', { startOn: '2020-01-01', termEndsOn: '2025-12-31' })
      const yearly = { period: 'P1Y', notice: 'P3M' }
      await aConventionWith(house, 'TACIT', { startOn: '2024-05-01', termEndsOn: '2027-04-30', ...yearly })
      await aConventionWith(house, 'TWICE', { startOn: '2024-05-01', termEndsOn: '2027-06-30', ...yearly, maximum: 2 })
      await aConventionWith(house, 'MONTHLY', { startOn: '2026-01-01', termEndsOn: '2026-12-31', period: 'P1M' })
      await aSession(house, { heldOn: '2027-01-04', closesOn: '2026-12-28' })
      await aSession(house, { heldOn: '2026-01-01' })
    })
    afterAll(() => house.close())

    const ends = async (year: string, on = today) =>
      (await told(house, year, on)).filter((line) => !line.includes('decision') && !line.includes('MONTHLY'))

    test('a term that ends with the year is of that year alone', async () => {
      expect(await ends('2026')).toEqual(
        expect.arrayContaining(['2026-12-31 end LAST', '2026-12-28 closing council', '2026-01-01 session council']),
      )
      expect(await ends('2027')).toContain('2027-01-01 end FIRST')
      expect(await ends('2027')).not.toContain('2026-12-31 end LAST')
      expect(await ends('2027')).toContain('2027-01-04 session council')
      expect(await ends('2025')).toContain('2025-12-31 end PAST')
      expect((await ends('2026')).join()).not.toContain('PAST')
    })

    test('29 February is a day like others', async () => {
      expect(await ends('2028')).toContain('2028-02-29 end LEAP')
    })

    test('the days around the day shown are told once', async () => {
      for (const on of ['2026-12-30', '2026-12-31', '2027-01-01']) {
        expect((await ends('2026', on)).filter((line) => line.includes('LAST'))).toEqual(['2026-12-31 end LAST'])
      }
    })

    test('what is renewed tacitly goes on year after year, and is told as a supposition', async () => {
      expect((await ends('2027')).filter((line) => line.includes('TACIT'))).toEqual([
        '2027-01-30 notice TACIT',
        '2027-04-30 term-end TACIT',
      ])
      expect((await ends('2031')).filter((line) => line.includes('TACIT'))).toEqual([
        '2031-01-30 notice TACIT ?',
        '2031-04-30 term-end TACIT ?',
      ])
      expect((await ends('2029')).filter((line) => line.includes('TWICE'))).toEqual(['2029-06-30 end TWICE ?'])
      expect((await ends('2030')).filter((line) => line.includes('TWICE'))).toEqual([])
    })

    test('several renewals within a year are all there', async () => {
      const monthly = (await told(house, '2031')).filter((line) => /term-end MONTHLY/.test(line))
      expect(monthly.length).toBe(12)
      expect(monthly[1]).toBe('2031-02-28 term-end MONTHLY ?')
    })

    test('a past day supposes the renewals that were to come then', async () => {
      expect((await ends('2028', '2025-01-01')).filter((line) => line.includes('TACIT'))).toEqual([
        '2028-01-30 notice TACIT ?',
        '2028-04-30 term-end TACIT ?',
      ])
      expect((await ends('2028', '2024-01-01')).filter((line) => line.includes('TACIT'))).toEqual([])
    })

    test('nothing is supposed beyond what the status rows reach', async () => {
      expect((await ends('2036')).join()).toContain('2036-04-30 term-end TACIT')
      expect((await ends('2037')).filter((line) => line.includes('TACIT'))).toEqual([])
    })
  })
})
