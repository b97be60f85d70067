import type { Db } from '../database/open.ts'
import type { ActRows } from './actRowStore.ts'
import type { RecordedAct } from './acts.ts'
import type { CorrectionRecord } from './record.ts'

/** What was recorded of some conventions and proved wrong, by the convention's id, the latest correction first. */
export async function findCorrections(db: Db, rows: ActRows): Promise<(conventionId: string) => CorrectionRecord[]> {
  const wrong = wrongRows(rows)
  const names = await namesOf(
    db,
    wrong.flatMap(({ row }) => row.corrected_by ?? []),
  )
  return (conventionId) =>
    wrong
      .filter(({ row }) => row.convention_id === conventionId)
      .map(({ act, row, on, about }) => ({
        act,
        id: row.id,
        on,
        about,
        reason: row.correction_reason ?? '',
        at: row.corrected_at ?? '',
        by: (row.corrected_by && names.get(row.corrected_by)) || null,
        replacedBy: row.replaced_by,
      }))
      .sort((one, other) => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? 1 : -1))
}

type ActRow = ActRows[RecordedAct][number]

interface Wrong {
  act: RecordedAct
  row: ActRow
  on: string
  about: string
}

function wrongRows(rows: ActRows): Wrong[] {
  const of = <A extends RecordedAct>(act: A, told: (row: ActRows[A][number]) => [on: string, about?: string]) =>
    (rows[act] as ActRows[A][number][])
      .filter((row) => row.corrected_at !== null)
      .map((row): Wrong => {
        const [on, about = ''] = told(row)
        return { act, row, on, about }
      })
  return [
    ...of('sign', (row) => [row.signed_on, row.party_id]),
    ...of('transmit', (row) => [row.transmitted_on]),
    ...of('renew', (row) => [row.agreed_on, String(row.renewal_order)]),
    ...of('denounce', (row) => [row.notified_on]),
    ...of('let-lapse', (row) => [row.decided_on]),
    ...of('suspend', (row) => [row.from_on]),
    ...of('supersede', (row) => [row.starts_on, row.reference]),
    ...of('amend', (row) => [row.starts_on, row.reference ?? '']),
  ]
}

async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
