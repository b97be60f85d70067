import { findJudged } from '../conventions/judgedStore.ts'
import { type Asked, countConventions, listConventionIds } from '../conventions/listStore.ts'
import type { JudgedConvention } from '../conventions/standingOf.ts'
import type { Db } from '../database/open.ts'
import type { Day } from '../rules/facts.ts'
import type { Grouping } from './group.ts'
import { findInForce, type InForce } from './inForceStore.ts'

/** So many conventions are drawn one by one, and so many of a group among others. */
export const mostLines = 1000
export const mostUnfolded = 24
/** Up to so many conventions no group is folded. */
export const fewLines = 200

/** The conventions under a filter: one by one as far as they can be drawn, and counted where they are too many. */
export interface Found {
  count: number
  conventions: JudgedConvention[]
  /** Empty where every convention is drawn by itself. */
  inForce: InForce[]
}

/** `on` is the day for which each is judged, `reach` the last one that the status rows reach. */
export async function findDrawn(db: Db, asked: Asked, grouping: Grouping, on: Day, reach: Day): Promise<Found> {
  const count = await countConventions(db, asked)
  const inForce = count > fewLines ? await findInForce(db, asked, grouping, reach) : []
  if (count > mostLines) return { count, conventions: [], inForce }
  const ids = await listConventionIds(db, asked)
  return { count, conventions: await findJudged(db, asked.authorityId, ids, on), inForce }
}
