import type { Db } from '../database/open.ts'
import { recordsTold, type ToldRecord } from './recordStore.ts'

/** A record that was changed lately. */
export interface RecentRecord extends ToldRecord {
  kind: string
  /** The true instant of its last change. */
  at: string
}

/** So many are shown. */
const most = 8
/** So many lines are looked at: an act on many records writes as many. */
const reach = 400

/** Lines of other kinds tell of colleagues or of the whole house. */
const told = [
  ...['convention', 'deliberation', 'partner', 'partnership', 'person', 'contact', 'session', 'domain', 'document'],
  ...['authorisation', 'acceptance', 'commitment'],
]

/**
 * The records changed last, by one person or by anybody, the newest first, each once; what was removed since is left out.
 * The journal tells them: nobody's reading is followed, and nothing more is kept of anybody.
 */
export async function recentRecords(db: Db, authorityId: string, accountId?: string): Promise<RecentRecord[]> {
  const lines = await db
    .selectFrom('journal')
    .select(['at', 'record_kind as recordKind', 'record_id as recordId'])
    .where('authority_id', '=', authorityId)
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId!))
    .where('record_kind', 'in', told)
    .orderBy('seq', 'desc')
    .limit(reach)
    .execute()
  const records = await recordsTold(db, authorityId, firstOfEach(lines))
  const recent = new Map<string, RecentRecord>()
  for (const { at, recordKind, recordId } of lines) {
    const record = records.get(`${recordKind} ${recordId}`)
    if (!record?.href || recent.has(record.href)) continue
    recent.set(record.href, { ...record, kind: ownerOf[recordKind] ?? recordKind, at })
    if (recent.size === most) break
  }
  return [...recent.values()]
}

/** A line of each record, as many as may be needed where some were removed. */
function firstOfEach<L extends { recordKind: string; recordId: string }>(lines: L[]): L[] {
  const seen = new Set<string>()
  const first = lines.filter(({ recordKind, recordId }) => {
    const key = `${recordKind} ${recordId}`
    return !seen.has(key) && seen.add(key)
  })
  return first.slice(0, 5 * most)
}

/** What belongs to a convention is found on its page. */
const ownerOf: Record<string, string> = {
  authorisation: 'convention',
  acceptance: 'convention',
  commitment: 'convention',
}
