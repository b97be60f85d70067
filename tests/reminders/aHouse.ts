import { loadDemo } from '../../server/demo/loadDemo.ts'
import { sendMails } from '../../server/reminders/sendMails.ts'
import { writeDigests } from '../../server/reminders/writeDigests.ts'
import type { House } from '../support/house.ts'
import { aMailServer, type MailServer } from './aMailServer.ts'

/** A house with a mail server of its own. */
export interface MailingHouse {
  house: House
  server: MailServer
  /** As on the first day: nothing was told, only the administrator wants mails. */
  anew(): Promise<void>
  /** From now on somebody wants a mail that often. */
  wants(guest: 'reader' | 'editor' | 'administrator', often?: 'weekly' | 'daily'): Promise<void>
  /** What the process does each minute. */
  minute(): Promise<void>
  mails(): Promise<{ state: string; attempts: number; key: string; last_error: string | null; subject: string }[]>
  close(): Promise<void>
}

export const patience = { answerMs: 300, wholeMs: 2_000 }

export async function aMailingHouse(
  makeHouse: (settings: { now: string; mail: { url: string; from: string } }) => Promise<House>,
  now = '2026-11-30T07:00:00.000Z',
  sample = true,
): Promise<MailingHouse> {
  const server = await aMailServer()
  const house = await makeHouse({ now, mail: { url: server.url, from: "Trait d'union <rappels@dijon.example>" } })
  if (sample) await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
  return {
    house,
    server,
    async anew() {
      house.clock.set(now)
      Object.assign(server, { received: [], mood: 'well', onMail: () => {} })
      await house.db.deleteFrom('mails').execute()
      await house.db
        .updateTable('memberships')
        .set({ reminders: 'none', reminder_weekday: 1, reminded_on: null })
        .execute()
      await house.db.updateTable('accounts').set({ locale: 'fr' }).execute()
      const own = house.db.updateTable('memberships').where('authority_id', '=', house.authorityId)
      await own.where('role', '=', 'administrator').set({ reminders: null, reminder_weekday: 1 }).execute()
    },
    async wants(guest, often = 'weekly') {
      const chosen = house.db.updateTable('memberships').set({ reminders: often })
      await chosen.where('account_id', '=', await house.accountId(guest)).execute()
    },
    async minute() {
      await writeDigests(house.db, house.deps)
      await sendMails(house.db, house.deps, { patience })
    },
    mails: () =>
      house.db
        .selectFrom('mails')
        .select(['state', 'attempts', 'key', 'last_error', 'subject'])
        .orderBy('created_at')
        .orderBy('id')
        .execute(),
    async close() {
      await house.close()
      await server.close()
    },
  }
}
