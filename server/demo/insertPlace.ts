import type { AuthorityEntry } from './entries.ts'
import { type Loading, writeLine } from './loading.ts'

/** Where the authority lies, if it is one that the sample knows and nobody has said it yet. */
export async function insertPlace(loading: Loading, entries: AuthorityEntry[]): Promise<void> {
  const { trx, authorityId } = loading
  for (const { siren, latitude, longitude } of entries) {
    const { numUpdatedRows } = await trx
      .updateTable('authorities')
      .set({ latitude, longitude })
      .where('id', '=', authorityId)
      .where('siren', '=', siren)
      .where('latitude', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await writeLine(loading, 'edit', 'authority', authorityId, { latitude, longitude })
  }
}
