import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { Ending } from './form.ts'
import { type MandateRecord, mandateValues, toldMandate } from './record.ts'
import { conventionIdsSignedBy, findMandate } from './store.ts'

/** An election ends many mandates at once: all of them, or none where somebody changed one of them since they were listed. */
export async function endMandates(
  db: Db,
  authorityId: string,
  { lastDay, mandate: ticked }: Ending,
  by: By,
): Promise<'done' | 'stale'> {
  try {
    await db.transaction().execute(async (trx) => {
      const ended: MandateRecord[] = []
      for (const { id, version } of ticked) {
        const before = await findMandate(trx, authorityId, id)
        const { numUpdatedRows } = await trx
          .updateTable('mandates')
          .set({ until_on: lastDay, version: version + 1 })
          .where('authority_id', '=', authorityId)
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst()
        if (before === null || numUpdatedRows === 0n) throw new Stale()
        ended.push(before)
      }
      const people = [...new Set(ended.map(({ personId }) => personId))]
      await rewriteSpans(trx, authorityId, await conventionIdsSignedBy(trx, authorityId, people))
      for (const before of ended) {
        const values = mandateValues(before)
        await writeJournal(trx, {
          authorityId,
          accountId: by.accountId,
          at: by.at,
          recordKind: 'person',
          recordId: before.personId,
          act: 'end-mandate',
          before: toldMandate(values),
          after: toldMandate({ ...values, until: lastDay }),
        })
      }
    })
    return 'done'
  } catch (error) {
    if (error instanceof Stale) return 'stale'
    throw error
  }
}

class Stale extends Error {}
