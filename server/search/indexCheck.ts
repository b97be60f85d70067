import type { Db } from '../database/open.ts'
import { countWords, dayNumber, daysOf, newestFound } from '../database/search.ts'
import { indexedRecords } from './indexStore.ts'
import { type SearchedKind, searchedKinds } from './kinds.ts'

/** A record that the index has otherwise than it should. */
export interface IndexDifference {
  authority: string
  kind: SearchedKind
  id: string
  problem: 'missing' | 'gone' | 'words' | 'day'
}

/** Holds the index of every authority against its records; nothing is written. */
export async function indexDifferences(db: Db): Promise<{ checked: number; differences: IndexDifference[] }> {
  const authorities = await db.selectFrom('authorities').select(['id', 'name']).orderBy('name').execute()
  const differences: IndexDifference[] = []
  let checked = 0
  for (const { id, name } of authorities) {
    for (const kind of searchedKinds) {
      const counts = await countWords(db, id, kind)
      const days = await daysOf(db, id, kind)
      const records = await indexedRecords(db, id, kind, 'all')
      checked += records.length
      for (const record of records) {
        const problem = await problemOf(
          db,
          { authorityId: id, kind },
          record,
          counts.get(record.id),
          days.get(record.id),
        )
        if (problem) differences.push({ authority: name, kind, id: record.id, problem })
        counts.delete(record.id)
      }
      for (const gone of counts.keys()) differences.push({ authority: name, kind, id: gone, problem: 'gone' })
    }
  }
  return { checked, differences }
}

async function problemOf(
  db: Db,
  asked: { authorityId: string; kind: SearchedKind },
  { id, day, words }: { id: string; day: string | null; words: readonly string[] },
  count: number | undefined,
  kept: number | undefined,
): Promise<IndexDifference['problem'] | null> {
  if (count === undefined) return 'missing'
  const own = [...new Set(words)]
  // As many words as it should have, and each of those, the last one whole as well: they are the right ones.
  const whole = [...own, ...own.slice(0, 1)]
  const found = own.length === 0 || (await newestFound(db, { ...asked, words: whole }, most)).includes(id)
  if (count !== own.length || !found) return 'words'
  return kept === dayNumber(day) ? null : 'day'
}

const most = 1_000_000
