import type { Db } from '../database/open.ts'
import { lineHash } from './journal.ts'

/** The first line of an authority's journal that is not as it was written. */
export interface BrokenChain {
  authority: string
  /** The line's number in the chain. */
  seq: number
  problem: 'missing' | 'changed'
}

const batchSize = 500

/** Recomputes every authority's chain from its first line to its head; nothing is written. */
export async function brokenChains(db: Db): Promise<{ checked: number; broken: BrokenChain[] }> {
  const authorities = await db.selectFrom('authorities').select(['id', 'name']).orderBy('name').execute()
  const broken: BrokenChain[] = []
  let checked = 0
  for (const { id, name } of authorities) {
    const { last, problem } = await followChain(db, id)
    checked += last
    if (problem) broken.push({ authority: name, ...problem })
  }
  return { checked, broken }
}

type Problem = Pick<BrokenChain, 'seq' | 'problem'>

async function followChain(db: Db, authorityId: string): Promise<{ last: number; problem: Problem | null }> {
  let [last, hash] = [0, '']
  for (;;) {
    const lines = await db
      .selectFrom('journal')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(batchSize)
      .execute()
    for (const { hash: kept, ...line } of lines) {
      const seq = last + 1
      if (line.seq !== seq) return { last, problem: { seq, problem: 'missing' } }
      if (line.previous_hash !== hash || lineHash(line) !== kept) return { last, problem: { seq, problem: 'changed' } }
      ;[last, hash] = [seq, kept]
    }
    if (lines.length < batchSize) return { last, problem: await headProblem(db, authorityId, last, hash) }
  }
}

/** The head tells which line is the last: lines taken from the end leave no gap behind. */
async function headProblem(db: Db, authorityId: string, last: number, hash: string): Promise<Problem | null> {
  const head = await db
    .selectFrom('journal_heads')
    .select(['seq', 'hash'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  // The first line of all tells how the authority was made: no journal is empty.
  if (!head || head.seq > last || last === 0) return { seq: last + 1, problem: 'missing' }
  return head.seq === last && head.hash === hash ? null : { seq: head.seq, problem: 'changed' }
}
