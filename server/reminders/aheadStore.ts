import { type Frame, findFrame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { judgedOn } from '../conventions/standingOf.ts'
import { readConventions } from '../conventions/store.ts'
import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'
import { dayAfter } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { sessionDays } from '../rules/planning.ts'
import { workLines } from '../rules/work.ts'
import { callingRules, type WorkLine, waitingStatuses } from '../rules/workReason.ts'
import { conventionAtWork } from '../work/atWork.ts'
import { stretchesOf } from './ahead.ts'

/** The conventions of a year, each with the stretches of days through which a line of work is about it. */

export interface Year {
  authorityId: string
  from: Day
  until: Day
}

/** So many conventions are looked at, those whose deadlines come first: a page has to end. */
export const mostAhead = 300
const batchSize = 50

export interface ConventionAhead {
  record: ConventionRecord
  stretches: { from: Day; until: Day; line: WorkLine }[]
}

export async function findConventionsAhead(db: Db, year: Year): Promise<{ all: ConventionAhead[]; capped: boolean }> {
  const ids = await listIdsAhead(db, year)
  const frame = await findFrame(db, year.authorityId)
  const all: ConventionAhead[] = []
  for (let first = 0; first < ids.length; first += batchSize) {
    const some = ids.slice(first, first + batchSize)
    const records = await readConventions(db, year.authorityId, some)
    const spans = await findSpans(db, year, some)
    for (const id of some) {
      const record = records.get(id)
      if (record)
        all.push({
          record,
          stretches: stretchesOfConvention(
            record,
            frame,
            spans.filter((one) => one.id === id),
            year,
          ),
        })
    }
    // Other visitors get their turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { all, capped: ids.length === mostAhead }
}

/** Those that call somebody on some day of the year by what their status rows say, or by what was found. */
async function listIdsAhead(db: Db, { authorityId, from, until }: Year): Promise<string[]> {
  const called = await db
    .selectFrom('standing_spans')
    .select((build) => ['convention_id', build.fn.min('deadline_on').as('first')])
    .where('authority_id', '=', authorityId)
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .where((build) =>
      build.or([build('renewal_status', 'in', ['late', 'due', 'renewing']), build('status', 'in', waitingStatuses)]),
    )
    .groupBy('convention_id')
    .orderBy(
      (build) => build.fn.min('deadline_on'),
      (by) => by.asc().nullsLast(),
    )
    .orderBy('convention_id')
    .limit(mostAhead)
    .execute()
  const found = await db
    .selectFrom('finding_spans')
    .select('convention_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .where((build) => build.or([build('severity', '=', 'serious'), build('rule', 'in', callingRules)]))
    .orderBy('convention_id')
    .limit(mostAhead)
    .execute()
  return [...new Set([...called, ...found].map(({ convention_id }) => convention_id))].slice(0, mostAhead)
}

interface SpanAhead {
  id: string
  rule: string | null
  from: Day
  until: Day
}

/** What changes of some conventions within the year: their status, and what is found. */
async function findSpans(db: Db, { authorityId, from, until }: Year, ids: string[]): Promise<SpanAhead[]> {
  const standings = await db
    .selectFrom('standing_spans')
    .select(['convention_id as id', 'from_on as from', 'until_on as until'])
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids))
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .execute()
  const findings = await db
    .selectFrom('finding_spans')
    .select(['convention_id as id', 'rule', 'from_on as from', 'until_on as until'])
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids))
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .execute()
  return [...standings.map((one) => ({ ...one, rule: null })), ...findings]
}

function stretchesOfConvention(record: ConventionRecord, frame: Frame, spans: SpanAhead[], { from, until }: Year) {
  const turning = spans.flatMap((span) => (span.rule ? [span.from, dayAfter(span.until)] : [span.from]))
  // A session that closes takes what can still be done with it.
  const closed = frame.sessions.map((session) => dayAfter(sessionDays(session).closesOn))
  const days = [from, ...turning, ...closed].filter((day) => day >= from)
  return stretchesOf(days, until, (on) => lineOn(record, frame, spans, on))
}

function lineOn(record: ConventionRecord, frame: Frame, spans: SpanAhead[], on: Day): WorkLine | null {
  const since = (rule: string) =>
    spans.find((one) => one.rule === rule && one.from <= on && on <= one.until)?.from ?? null
  const convention = conventionAtWork(judgedOn(record, frame, on), since)
  return workLines({ on, conventions: [convention], partnerships: [], sessions: frame.sessions })[0] ?? null
}
