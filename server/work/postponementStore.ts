import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkKind, WorkLine, WorkRecord } from '../rules/workReason.ts'

/** A line of work that somebody put off until a day. */
export interface Postponement {
  id: string
  record: WorkRecord
  kind: WorkKind
  /** The day that the line had: with another one it is another line. */
  lineOn: Day
  /** The day on which it is back. */
  untilOn: Day
  reason: string
  by: string
  postponedOn: Day
  version: number
}

/** All that was put off, over or not. */
export function listPostponements(db: Db, authorityId: string): Promise<Postponement[]> {
  return remembered(db, `postponements ${authorityId}`, async () => {
    const rows = await db
      .selectFrom('postponements')
      .innerJoin('accounts', 'accounts.id', 'postponements.account_id')
      .select(['postponements.id', 'record_kind', 'record_id', 'line_kind', 'line_on as lineOn'])
      .select(['until_on as untilOn', 'reason', 'postponed_on as postponedOn', 'version', 'accounts.name as by'])
      .where('authority_id', '=', authorityId)
      .orderBy('until_on')
      .orderBy('postponements.id')
      .execute()
    return rows.map(({ record_kind, record_id, line_kind, ...row }) => ({
      ...row,
      record: { kind: record_kind, id: record_id },
      kind: line_kind as WorkKind,
    }))
  })
}

/** What was said of a line's record and kind, whatever its day was then. */
export function saidOf(all: readonly Postponement[], { record, kind }: Pick<WorkLine, 'record' | 'kind'>) {
  return all.find((one) => one.kind === kind && one.record.kind === record.kind && one.record.id === record.id) ?? null
}

/** What was said of this very line: with another day it is another one. */
export function postponementOf(all: readonly Postponement[], line: WorkLine): Postponement | null {
  const said = saidOf(all, line)
  return said?.lineOn === line.on ? said : null
}

/** Those that keep their line away on a day: said by then, and it is not back. */
export function awayOn(all: readonly Postponement[], on: Day): Postponement[] {
  return all.filter(({ postponedOn, untilOn }) => postponedOn <= on && on < untilOn)
}
