import { translate } from '../locale/locale.ts'
import type { FormModel } from '../web/fields.ts'
import { ownPath } from '../web/language.ts'
import { showPage } from '../web/respond.ts'
import type { Route, Visit } from '../web/visit.ts'
import { readSignIn } from './form.ts'
import { formModel, signInPage } from './pages.ts'

export const signInRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/sign-in',
    right: 'public',
    handle(visit) {
      const next = ownPath(visit.request.query.next)
      if (visit.account) return visit.response.redirect(303, next)
      showSignIn(visit, formModel(visit.locale), next)
    },
  },
  {
    method: 'post',
    path: '/sign-in',
    right: 'public',
    async handle(visit) {
      const { deps, request, response, locale } = visit
      const next = ownPath(request.body?.next)
      const form = readSignIn(request.body)
      if (!form.ok) return showSignIn(visit, formModel(locale, request.body, form.errors), next, 422)
      await deps.auth.attempts(request, response, form.value.email)
      const cookies = await deps.auth.signIn(form.value)
      if (cookies) return response.append('Set-Cookie', cookies).redirect(303, next)
      const errors = { form: { key: 'sign-in.wrong', values: {} } } as const
      showSignIn(visit, formModel(locale, request.body, errors), next, 422)
    },
  },
  {
    method: 'post',
    path: '/sign-out',
    right: 'public',
    async handle({ deps, request, response }) {
      response.append('Set-Cookie', await deps.auth.signOut(request)).redirect(303, '/sign-in')
    },
  },
]

function showSignIn(visit: Visit, form: FormModel, next: string, status = 200): void {
  const title = translate(visit.locale, 'sign-in.title')
  showPage(visit, 'accounts/sign-in', { title }, signInPage(form, next), status)
}
