import type { Db } from '../database/open.ts'
import { rememberedEach } from '../database/remembered.ts'
import type { ConventionFacts, Day, Standing } from '../rules/facts.ts'
import { type Frame, findFrame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import { factsOf, standingOf } from './standingOf.ts'
import { findConventions } from './store.ts'

/** A convention as it stands on a day. */
export interface JudgedConvention {
  record: ConventionRecord
  facts: ConventionFacts
  standing: Standing
}

/** Several conventions as they stand on a day, in the order of their ids. */
export async function findJudged(db: Db, authorityId: string, ids: string[], on: Day): Promise<JudgedConvention[]> {
  const judged = await rememberedEach(db, `judged of ${authorityId} on ${on}`, ids, async (unknown) => {
    const frame = await findFrame(db, authorityId)
    const records = await findConventions(db, authorityId, unknown)
    return new Map(records.map((record) => [record.id, judgedOn(record, frame, on)]))
  })
  return ids.flatMap((id) => judged(id) ?? [])
}

export function judgedOn(record: ConventionRecord, frame: Frame, on: Day): JudgedConvention {
  return { record, facts: factsOf(record, frame, on), standing: standingOf(record, frame, on) }
}
