import type { Db } from '../database/open.ts'
import { rememberedEach } from '../database/remembered.ts'
import type { Day } from '../rules/facts.ts'
import { findFrame } from './frame.ts'
import { type JudgedConvention, judgedOn } from './standingOf.ts'
import { findConventions } from './store.ts'

/** Several conventions as they stand on a day, in the order of their ids. */
export async function findJudged(db: Db, authorityId: string, ids: string[], on: Day): Promise<JudgedConvention[]> {
  const judged = await rememberedEach(db, `judged of ${authorityId} on ${on}`, ids, async (unknown) => {
    const frame = await findFrame(db, authorityId)
    const records = await findConventions(db, authorityId, unknown)
    return new Map(records.map((record) => [record.id, judgedOn(record, frame, on)]))
  })
  return ids.flatMap((id) => judged(id) ?? [])
}
