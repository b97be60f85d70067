import { type Frame, findFrame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { type JudgedConvention, judgedOn } from '../conventions/standingOf.ts'
import { findConventions, readConventions } from '../conventions/store.ts'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Partnership } from '../partnerships/store.ts'
import { earliestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { workLines } from '../rules/work.ts'
import type { ConventionAtWork, WorkLine } from '../rules/workReason.ts'
import { conventionAtWork } from './atWork.ts'
import type { WorkFilter } from './filter.ts'
import { findPartnershipsAtWork, type PartnershipWork, passing } from './partnershipStore.ts'
import { awayOn, listPostponements, type Postponement, postponementOf } from './postponementStore.ts'
import { findFindingDays, listConventionIdsAtWork } from './store.ts'

/** A line of work with the record that it is about: one of both. */
export interface WorkItem {
  line: WorkLine
  convention: JudgedConvention | null
  partnership: Partnership | null
  /** Who keeps it away, until when and why; null where it stands. */
  postponement: Postponement | null
}

export interface Work {
  lines: WorkItem[]
  /** The lines that somebody put off. */
  postponed: WorkItem[]
}

export interface AskedLines {
  authority: { id: string; spansUntilOn: Day }
  filter: WorkFilter
  on: Day
}

/** So many conventions are judged before other visitors get their turn. */
const batchSize = 100

/** The lines of a day: of each group the `most` that press most, or all of them. Nobody changes what is answered. */
export function findWork(db: Db, asked: AskedLines, most: number | null): Promise<Work> {
  if (most === null) return readWork(db, asked, null)
  const key = JSON.stringify([asked.authority.id, asked.authority.spansUntilOn, asked.filter, asked.on, most])
  return remembered(db, `work ${key}`, () => readWork(db, asked, most))
}

async function readWork(db: Db, { authority, filter, on }: AskedLines, most: number | null): Promise<Work> {
  const reached = earliestOf([on, authority.spansUntilOn])!
  const query = { authorityId: authority.id, filter, on: reached }
  const away = awayOn(await listPostponements(db, authority.id), on)
  const ids = await listConventionIdsAtWork(db, query, most === null ? null : most + away.length)
  const partnerships = passing(await findPartnershipsAtWork(db, { authorityId: authority.id, on: reached }), filter)
  const frame = await findFrame(db, authority.id)
  const conventions: Judged[] = []
  for (let from = 0; from < ids.length; from += batchSize) {
    conventions.push(
      ...(await judge(db, authority.id, ids.slice(from, from + batchSize), { frame, on, reached, most })),
    )
    if (most === null) await new Promise((resolve) => setImmediate(resolve))
  }
  return itemsOf({ conventions, partnerships, frame, on }, away)
}

/** The lines of one record, whatever the filter. */
export async function findWorkOf(
  db: Db,
  { authority, on }: Omit<AskedLines, 'filter'>,
  record: { conventionId?: string; partnershipId?: string },
): Promise<WorkItem | null> {
  const reached = earliestOf([on, authority.spansUntilOn])!
  const frame = await findFrame(db, authority.id)
  const ids = record.conventionId ? [record.conventionId] : []
  const conventions = await judge(db, authority.id, ids, { frame, on, reached, most: 1 })
  const partnerships = record.partnershipId
    ? await findPartnershipsAtWork(db, { authorityId: authority.id, on: reached })
    : []
  const own = partnerships.filter(({ partnership }) => partnership.id === record.partnershipId)
  const away = awayOn(await listPostponements(db, authority.id), on)
  const { lines, postponed } = itemsOf({ conventions, partnerships: own, frame, on }, away)
  return [...lines, ...postponed][0] ?? null
}

interface Judging {
  frame: Frame
  on: Day
  reached: Day
  most: number | null
}

type Judged = JudgedConvention & { atWork: ConventionAtWork }

async function judge(db: Db, authorityId: string, ids: string[], { frame, on, reached, most }: Judging) {
  const since = await findFindingDays(db, { authorityId, on: reached }, ids)
  const records = most === null ? await readInOrder(db, authorityId, ids) : await findConventions(db, authorityId, ids)
  return records.map((record): Judged => {
    const judged = judgedOn(record, frame, on)
    return { ...judged, atWork: conventionAtWork(judged, (rule) => since(record.id, rule)) }
  })
}

async function readInOrder(db: Db, authorityId: string, ids: string[]): Promise<ConventionRecord[]> {
  const records = await readConventions(db, authorityId, ids)
  return ids.flatMap((id) => records.get(id) ?? [])
}

interface Made {
  conventions: Judged[]
  partnerships: PartnershipWork[]
  frame: Frame
  on: Day
}

function itemsOf({ conventions, partnerships, frame, on }: Made, away: Postponement[]): Work {
  const byId = new Map(conventions.map((one) => [one.record.id, one]))
  const named = new Map(partnerships.map(({ partnership }) => [partnership.id, partnership]))
  const lines = workLines({
    on,
    conventions: conventions.map(({ atWork }) => atWork),
    partnerships: partnerships.map(({ atWork }) => atWork),
    sessions: frame.sessions,
  })
  const items = lines.map((line) => ({
    line,
    convention: (line.record.kind === 'convention' && byId.get(line.record.id)) || null,
    partnership: (line.record.kind === 'partnership' && named.get(line.record.id)) || null,
    postponement: postponementOf(away, line),
  }))
  return {
    lines: items.filter(({ postponement }) => postponement === null),
    postponed: items.filter(({ postponement }) => postponement !== null),
  }
}
