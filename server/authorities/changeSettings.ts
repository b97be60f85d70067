import type { Clock } from '../clock.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { SettingsForm } from './form.ts'
import { findSettings, type Settings } from './store.ts'

export type SettingsChange = 'done' | 'stale' | 'siren-taken'

interface By {
  accountId: string
  clock: Clock
}

/** The authority's settings become these; those that the rules use rewrite what every convention's standing is. */
export async function changeSettings(db: Db, authorityId: string, form: SettingsForm, by: By): Promise<SettingsChange> {
  try {
    return await change(db, authorityId, form, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'siren-taken'
    throw error
  }
}

async function change(db: Db, authorityId: string, form: SettingsForm, { accountId, clock }: By) {
  const { version, ...wanted } = form
  return db.transaction().execute(async (trx): Promise<SettingsChange> => {
    const { name, kind, siren, timeZone, alertWindow, leadTime, latitude, longitude } = wanted
    const before = await findSettings(trx, authorityId)
    const { numUpdatedRows } = await trx
      .updateTable('authorities')
      .set({ name, kind, siren, time_zone: timeZone, alert_window: alertWindow, lead_time: leadTime })
      .set({ latitude, longitude, version: version + 1 })
      .where('id', '=', authorityId)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await writeJournal(trx, {
      authorityId,
      accountId,
      at: clock.now(),
      recordKind: 'authority',
      recordId: authorityId,
      act: 'edit',
      before: withoutVersion(before),
      after: wanted,
    })
    if (alertWindow !== before.alertWindow || leadTime !== before.leadTime || siren !== before.siren) {
      await rewriteSpans(trx, authorityId, 'all')
    }
    return 'done'
  })
}

function withoutVersion({ version: _version, ...settings }: Settings) {
  return settings
}
