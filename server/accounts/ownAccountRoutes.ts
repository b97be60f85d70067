import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
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
]

async function showOwnAccount(visit: AccountVisit, form: FormModel, status = 200): Promise<void> {
  const { deps, request, locale, account, member } = visit
  const { name, email } = account
  const tokens = await countTokens(deps.database.db, account.id)
  const done = String(request.query.done ?? '')
  const role = member?.role ?? null
  const authority = member?.authority.name ?? null
  const model = ownAccountPage(form, { name, email, role, authority, tokens, done })
  showPage(visit, 'accounts/own-account', { title: translate(locale, 'account.title') }, model, status)
}
