import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { changeChoice } from '../reminders/changeChoice.ts'
import { typedChoice } from '../reminders/choicePart.ts'
import { readChoice } from '../reminders/form.ts'
import { findOwnRecipient } from '../reminders/store.ts'
import { Refusal } from '../web/errors.ts'
import type { FormModel } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { AccountVisit, Route } from '../web/visit.ts'
import { readPasswordChange } from './form.ts'
import { formModel, ownAccountPage } from './pages.ts'
import { countTokens, revokeTokens } from './tokens.ts'

export const ownAccountRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/account',
    right: 'own-account',
    handle: (visit) => showOwnAccount(visit, formModel(visit.locale)),
  },
  {
    method: 'post',
    path: '/account/password',
    right: 'own-account',
    async handle(visit) {
      const { deps, request, response, account } = visit
      const refuse = (errors: FieldErrors) => showOwnAccount(visit, formModel(visit.locale, {}, errors), 422)
      const form = readPasswordChange(request.body)
      if (!form.ok) return refuse(form.errors)
      await deps.auth.attempts(request, response, account.email)
      const { current, password } = form.value
      const cookies = await deps.auth.changePassword(request, { current, wanted: password })
      if (!cookies) return refuse({ current: { key: 'account.password.current-wrong', values: {} } })
      response.append('Set-Cookie', cookies)
      goTo(visit, '/account?done=password')
    },
  },
  {
    method: 'post',
    path: '/account/tokens/revoke',
    right: 'own-account',
    async handle(visit) {
      await revokeTokens(visit.deps.database.db, visit.account.id)
      goTo(visit, '/account?done=tokens')
    },
  },
  {
    method: 'post',
    path: '/account/reminders',
    right: 'own-account',
    async handle(visit) {
      const { deps, request, locale, account, member } = visit
      if (member === null) throw new Refusal(403, 'error.403.authority')
      const form = readChoice(request.body)
      if (!form.ok) return showOwnAccount(visit, formModel(locale, request.body, form.errors), 422)
      const membership = { authorityId: member.authority.id, accountId: account.id }
      await changeChoice(deps.database.db, membership, form.value, deps.clock.now())
      goTo(visit, '/account?done=reminders')
    },
  },
]

async function showOwnAccount(visit: AccountVisit, form: FormModel, status = 200): Promise<void> {
  const { deps, request, locale, account, member } = visit
  const { name, email } = account
  const { db } = deps.database
  const tokens = await countTokens(db, account.id)
  const kept = member ? await findOwnRecipient(db, member.authority.id, account.id) : null
  const filled = { ...form, typed: { ...(kept ? typedChoice(kept) : {}), ...form.typed } }
  const mailGoesOut = deps.config.mail !== null
  const done = String(request.query.done ?? '')
  const role = member?.role ?? null
  const authority = member?.authority.name ?? null
  const model = ownAccountPage(filled, { name, email, role, authority, tokens, done, mailGoesOut })
  showPage(visit, 'accounts/own-account', { title: translate(locale, 'account.title') }, model, status)
}
