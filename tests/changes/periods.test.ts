import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AskedChanges } from '../../server/changes/askedStore.ts'
import { countDeadlineChanges, listDeadlineChanges } from '../../server/changes/deadlineStore.ts'
import { countFindingChanges, listFindingChanges } from '../../server/changes/findingStore.ts'
import { countStatusChanges, listStatusChanges } from '../../server/changes/statusStore.ts'
import { findFrame } from '../../server/conventions/frame.ts'
import { standingOf } from '../../server/conventions/standingOf.ts'
import { findConventions } from '../../server/conventions/store.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { addDays, dayBefore } from '../../server/rules/calendar.ts'
import type { Day, Standing } from '../../server/rules/facts.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

/** The period in which the most happens in the sample, judged day by day without any kept span. */
const [from, until] = ['2015-08-01', '2016-03-31']

type Told = string

interface Truth {
  status: Told[]
  deadline: Told[]
  finding: Told[]
}

async function judgedDayByDay({ db, authorityId }: House): Promise<Truth> {
  const rows = await db.selectFrom('conventions').select('id').where('authority_id', '=', authorityId).execute()
  const frame = await findFrame(db, authorityId)
  const truth: Truth = { status: [], deadline: [], finding: [] }
  const ids = rows.map(({ id }) => id)
  for (const record of await findConventions(db, authorityId, ids)) {
    let [before, now] = [standingOf(record, frame, dayBefore(from)), standingOf(record, frame, from)]
    for (let day = from; day <= until; day = addDays(day, 1)) {
      const after = standingOf(record, frame, addDays(day, 1))
      const at = `${record.reference} ${day}`
      if (before.status !== now.status) truth.status.push(`${at} ${before.status} ${now.status}`)
      truth.deadline.push(...deadlinesTold(before, now, after, day).map((told) => `${at} ${told}`))
      truth.finding.push(...findingsTold(before, now).map((told) => `${at} ${told}`))
      ;[before, now] = [now, after]
    }
  }
  return truth
}

function deadlinesTold(before: Standing, now: Standing, after: Standing, day: Day): Told[] {
  const ahead = now.deadlines.find(({ on }) => on >= day)
  if (!ahead) return []
  const isNear = now.renewalStatus === 'due' && before.renewalStatus !== 'due' && /notice|decision/.test(ahead.kind)
  const isEnd = ['term-end', 'end'].includes(ahead.kind) && after.status !== now.status
  return [
    ...(isNear ? [`near ${ahead.kind} ${ahead.on}`] : []),
    ...(ahead.on === day && !isEnd ? [`reached ${ahead.kind} ${ahead.on}`] : []),
  ]
}

function findingsTold(before: Standing, now: Standing): Told[] {
  const known = new Map(before.findings.map(({ rule, severity }) => [rule, severity]))
  const begun = now.findings.flatMap(({ rule, severity }) => {
    const was = known.get(rule)
    if (was === severity) return []
    return `${was ? 'changed' : 'appeared'} ${rule} ${severity}`
  })
  const still = new Set(now.findings.map(({ rule }) => rule))
  const ended = before.findings.filter(({ rule }) => !still.has(rule))
  return [...begun, ...ended.map(({ rule, severity }) => `ended ${rule} ${severity}`)]
}

/** The sample is the same on both databases: it is judged once. */
let judged: Truth | null = null

eachDatabase((_name, makeHouse) => {
  describe('of the sample', () => {
    let house: House
    let truth: Truth
    let asked: AskedChanges
    let references: Map<string, string>
    const of = ({ conventionId }: { conventionId: string }) => references.get(conventionId)
    beforeAll(async () => {
      house = await makeHouse()
      await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
      judged ??= await judgedDayByDay(house)
      truth = judged
      const rows = await house.db.selectFrom('conventions').select(['id', 'reference']).execute()
      references = new Map(rows.map(({ id, reference }) => [id, reference]))
      const { authorityId } = house
      const whole = { partner: [], kind: [], domain: [], withAccounts: false }
      asked = { authorityId, timeZone: 'Europe/Paris', from, until, ...whole }
    }, 30_000)
    afterAll(() => house.close())

    test('every change of status is told on its day, and no other', async () => {
      const told = await listStatusChanges(house.db, asked)
      expect(truth.status.length).toBeGreaterThan(5)
      expect(told.map((one) => `${of(one)} ${one.on} ${one.before} ${one.after}`).sort()).toEqual(truth.status.sort())
      expect(await countStatusChanges(house.db, asked)).toBe(truth.status.length)
      expect(told.map(({ on }) => on)).toEqual(
        told
          .map(({ on }) => on)
          .toSorted()
          .reverse(),
      )
    })

    test('every deadline that came near or was reached', async () => {
      const told = await listDeadlineChanges(house.db, asked)
      expect(truth.deadline.length).toBeGreaterThan(5)
      expect(told.map((one) => `${of(one)} ${one.on} ${one.what} ${one.kind} ${one.deadlineOn}`).sort()).toEqual(
        truth.deadline.sort(),
      )
      expect(await countDeadlineChanges(house.db, asked)).toBe(truth.deadline.length)
    })

    test('every finding that appeared, changed or ended', async () => {
      const told = await listFindingChanges(house.db, asked)
      expect(truth.finding.length).toBeGreaterThan(10)
      expect(told.map((one) => `${of(one)} ${one.on} ${one.what} ${one.rule} ${one.severity}`).sort()).toEqual(
        truth.finding.sort(),
      )
      expect(await countFindingChanges(house.db, asked)).toBe(truth.finding.length)
    })

    test('two periods that follow each other tell what both together do', async () => {
      const middle = '2015-12-01'
      const parts = [
        { ...asked, until: middle },
        { ...asked, from: addDays(middle, 1) },
      ]
      for (const count of [countStatusChanges, countDeadlineChanges, countFindingChanges]) {
        const counts = await Promise.all(parts.map((part) => count(house.db, part)))
        expect(counts[0]! + counts[1]!).toBe(await count(house.db, asked))
      }
    })

    test('from the first day of the calendar to the last that is worked out', async () => {
      const all = { ...asked, from: '0001-01-01', until: '2036-12-31' }
      for (const count of [countStatusChanges, countDeadlineChanges, countFindingChanges]) {
        expect(await count(house.db, all)).toBeGreaterThan(30)
      }
    })
  })
})
