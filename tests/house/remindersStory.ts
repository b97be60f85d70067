import { addressesOf } from '../../server/reminders/mailing.ts'
import { writeDigests } from '../../server/reminders/writeDigests.ts'
import type { Walker } from './walker.ts'

/** Mails with no server and with one that does not answer; a choice well and badly made; the way out of a mail. */
export async function reminders(walker: Walker): Promise<void> {
  const { house } = walker
  const { db, deps } = house
  await walker.get('reader', '/reminders')
  await walker.post('administrator', '/reminders/trial', {})
  // Nobody listens at this port.
  deps.config = { ...deps.config, mail: { url: 'smtp://127.0.0.1:1', from: 'rappels@dijon.example' } }
  await writeDigests(db, deps)
  await walker.post('administrator', '/reminders/trial', {})
  await walker.get('administrator', '/reminders?done=trial')
  await walker.post('administrator', '/account/reminders', { frequency: 'daily', weekday: '8' })
  await walker.post('administrator', '/account/reminders', { frequency: 'daily', weekday: '2', locale: 'fr' })
  await walker.get('administrator', '/account?done=reminders')
  await aLongMail(walker)
  await db.updateTable('mails').set({ state: 'refused', last_error: '550 unknown' }).execute()
  await walker.get('administrator', '/reminders')
  await walker.get('administrator', '/reminders?page=9')
  await theWayOut(walker)
}

/** A mail with more lines than it shows, some of them told before. */
async function aLongMail({ house: { deps } }: Walker): Promise<void> {
  const link = { text: 'Ouvrir', href: 'https://jumelages.example/' }
  const line = { ...link, mark: '', sentence: 'Finit le 31 décembre 2026.', about: '31 décembre 2026' }
  const groups = [{ title: 'En retard', note: '', late: true, lines: [line, { ...line, mark: 'nouveau' }] }]
  const model = { locale: 'fr', subject: 'À traiter', lead: '', groups, more: link, home: link, choice: link }
  deps.views.render('reminders/mail', { ...model, unsubscribe: link, why: '' }, { locale: 'fr', day: null })
}

async function theWayOut(walker: Walker): Promise<void> {
  const { db, deps } = walker.house
  const { id } = await db.selectFrom('memberships').select('id').where('role', '=', 'reader').executeTakeFirstOrThrow()
  const address = new URL(addressesOf(deps, id).unsubscribe).pathname
  for (const guest of ['stranger', 'reader'] as const) {
    await walker.get(guest, address)
    await walker.post(guest, address, {})
  }
  await walker.get('stranger', `${address}NULLE-PART`)
}
