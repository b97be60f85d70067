import { may } from '../accounts/rights.ts'
import { translate } from '../locale/locale.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { found } from '../web/errors.ts'
import { pageSize } from '../web/listing.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { mailsAhead, yearAhead } from './ahead.ts'
import { mostAhead } from './aheadStore.ts'
import { dueOn } from './choice.ts'
import { firstDayOf, remindersPage } from './pages.ts'
import { sendMails } from './sendMails.ts'
import { countMails, findOwnRecipient, findToldKeys, listMails, listRecipients, type Recipient } from './store.ts'
import { writeTrial } from './writeTrial.ts'
import { findStretchesAhead } from './yearStore.ts'

/** What mails there will be and were: everybody's to an administrator, else one's own. */
export const reminderRoutes: readonly Route[] = [
  { method: 'get', path: '/reminders', right: 'read', handle: showReminders },
  {
    method: 'post',
    path: '/reminders/trial',
    right: 'administer',
    async handle(visit) {
      const { deps, account, member, today } = visit
      const { db } = deps.database
      if (deps.config.mail !== null) {
        const recipient = found(await findOwnRecipient(db, member.authority.id, account.id))
        await writeTrial(db, deps, { authority: member.authority, recipient, on: today })
        await Promise.race([sendMails(db, deps), new Promise((late) => setTimeout(late, patienceMs))])
      }
      goTo(visit, '/reminders?done=trial')
    },
  },
]

/** So long a visitor waits to see what becomes of the trial; it goes on without them. */
const patienceMs = 4_000
const yearDays = 365
/** A mail that did not arrive is said so above for so long. */
const recentDays = 30

function startOf(day: Day): string {
  return `${day}T00:00:00.000Z`
}

async function showReminders(visit: MemberVisit): Promise<void> {
  const { deps, locale, member, account, today, request } = visit
  const { db } = deps.database
  const { authority, role } = member
  const administers = may(role, 'administer')
  const all = await listRecipients(db, authority.id)
  const recipients = administers ? all : all.filter(({ accountId }) => accountId === account.id)
  const { stretches, capped } = await findStretchesAhead(db, authority, locale, today)
  const listeners = await Promise.all(recipients.map((one) => listenerOf(visit, one)))
  const asked = {
    authorityId: authority.id,
    accountId: administers ? null : account.id,
    since: startOf(addDays(today, -yearDays)),
  }
  const page = /^[1-9]\d{0,6}$/.test(String(request.query.page)) ? Number(request.query.page) : 1
  const shown = await listMails(db, asked, { from: (page - 1) * pageSize, size: pageSize })
  const mailGoesOut = deps.config.mail !== null
  const model = remindersPage(locale, {
    timeZone: authority.timeZone,
    today,
    ownId: account.id,
    administers,
    mailGoesOut,
    recipients,
    ahead: mailsAhead(stretches, listeners, yearAhead(today)),
    capped: capped ? mostAhead : null,
    mails: {
      page,
      shown,
      count: await countMails(db, asked),
      troubles: await countMails(db, { ...asked, since: startOf(addDays(today, -recentDays)), lost: true }),
    },
    tried: request.query.done === 'trial' && mailGoesOut ? account.email : '',
  })
  const crumbs = [{ text: translate(locale, 'nav.home'), href: '/' }]
  showPage(visit, 'reminders/reminders', { title: translate(locale, 'reminder.title'), section: 'home', crumbs }, model)
}

async function listenerOf({ deps, member, today }: MemberVisit, recipient: Recipient) {
  const { name, accountId, choice, remindedOn } = recipient
  const known = await findToldKeys(deps.database.db, member.authority.id, accountId)
  const owed = deps.config.mail !== null && dueOn(choice, today, remindedOn)?.heartbeat === true
  return { accountId, name, choice, known, owed, from: firstDayOf(recipient, today) }
}
