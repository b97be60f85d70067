import type { Db } from '../database/open.ts'
import { findFrame } from './frame.ts'
import { rowsOf } from './rewriteSpans.ts'
import { spansOf } from './spansOf.ts'
import { findConventions } from './store.ts'

/** A row that is kept and should not be, or should be and is not, as text. */
export interface SpanDifference {
  authority: string
  reference: string
  kept: string | null
  right: string | null
}

const batchSize = 200

/** Holds every status row of every authority against what the rules say now; nothing is written. */
export async function spanDifferences(db: Db): Promise<{ checked: number; differences: SpanDifference[] }> {
  const authorities = await db.selectFrom('authorities').select(['id', 'name', 'spans_until_on']).execute()
  const differences: SpanDifference[] = []
  let checked = 0
  for (const { id, name, spans_until_on } of authorities) {
    const rows = await db.selectFrom('conventions').select('id').where('authority_id', '=', id).execute()
    const frame = await findFrame(db, id)
    for (let from = 0; from < rows.length; from += batchSize) {
      const ids = rows.slice(from, from + batchSize).map((row) => row.id)
      const kept = await keptRows(db, id, ids)
      for (const record of await findConventions(db, id, ids)) {
        const { standings, outcomes, findings, accepted } = rowsOf(id, record, spansOf(record, frame, spans_until_on))
        const right = [...standings, ...outcomes, ...findings, ...accepted].map(asText)
        const own = kept.get(record.id) ?? []
        const at = { authority: name, reference: record.reference }
        differences.push(...own.filter((row) => !right.includes(row)).map((row) => ({ ...at, kept: row, right: null })))
        differences.push(...right.filter((row) => !own.includes(row)).map((row) => ({ ...at, kept: null, right: row })))
        checked += 1
      }
    }
  }
  return { checked, differences }
}

async function keptRows(db: Db, authorityId: string, ids: string[]): Promise<Map<string, string[]>> {
  const kept = new Map<string, string[]>()
  for (const table of ['standing_spans', 'outcome_spans', 'finding_spans', 'accepted_spans'] as const) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('convention_id', 'in', ids)
      .execute()
    for (const row of rows) kept.set(row.convention_id, [...(kept.get(row.convention_id) ?? []), asText(row)])
  }
  return kept
}

/** The row's values by name, but for whose it is. */
function asText(row: Record<string, unknown>): string {
  return Object.entries(row)
    .filter(([name]) => name !== 'authority_id' && name !== 'convention_id')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value ?? '-'}`)
    .join(' ')
}
