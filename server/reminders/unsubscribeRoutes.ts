import { findSettings } from '../authorities/store.ts'
import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import { showPage } from '../web/respond.ts'
import type { Route, Visit } from '../web/visit.ts'
import { endReminders } from './changeChoice.ts'
import { readUnsubscribeToken } from './mailing.ts'
import { unsubscribePage } from './pages.ts'
import { findRecipient } from './store.ts'

/** Mail programs post there from wherever they are, by forms of any kind (RFC 8058): the token says who may. */
export const keyedAddresses = /^\/unsubscribe\/[^/]+$/

/**
 * The way out that stands in each mail: whoever has the address may use it, without a sign-in, from a mail program too
 * (RFC 8058). Looking changes nothing: programs look at links before people do.
 */
export const unsubscribeRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/unsubscribe/:token',
    right: 'public',
    handle: async (visit) => showUnsubscribe(visit, await asked(visit), false),
  },
  {
    method: 'post',
    path: '/unsubscribe/:token',
    right: 'public',
    async handle(visit) {
      const one = await asked(visit)
      await endReminders(visit.deps.database.db, one, visit.deps.clock.now())
      showUnsubscribe(visit, one, true)
    },
  },
]

type Asked = Awaited<ReturnType<typeof asked>>

async function asked({ deps, request }: Visit) {
  const { db } = deps.database
  const membershipId = found(readUnsubscribeToken(deps.config.sessionSecret, String(request.params.token)))
  const recipient = found(await findRecipient(db, membershipId))
  const { name } = await findSettings(db, recipient.authorityId)
  return { ...recipient, authority: name }
}

/** In the language of the mail that led here. */
function showUnsubscribe(visit: Visit, { email, authority, locale }: Asked, done: boolean): void {
  const own = { ...visit, locale }
  const model = unsubscribePage(locale, { email, authority, address: visit.request.path, done })
  showPage(own, 'reminders/unsubscribe', { title: translate(locale, 'reminder.unsubscribe.title') }, model)
}
