import type { NewAuthority } from '../authorities/createAuthority.ts'
import { DemoConflict } from '../demo/loadDemo.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { Refusal } from '../web/errors.ts'
import type { FormModel } from '../web/fields.ts'
import { showPage } from '../web/respond.ts'
import type { Route, Visit } from '../web/visit.ts'
import { isFirstVisitCode } from './firstVisit.ts'
import { type FirstVisitForm, readFirstVisit } from './form.ts'
import { makeFirstVisit, oldestAuthority } from './makeFirstVisit.ts'
import { administratorExists } from './members.ts'
import { firstVisitPage, formModel } from './pages.ts'

export const firstVisitRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/first-visit',
    right: 'public',
    async handle(visit) {
      const { deps, request, response, locale } = visit
      if (await administratorExists(deps.database.db)) return response.redirect(303, '/')
      const { code } = request.query
      const errors = code === undefined || isFirstVisitCode(deps.config, code) ? {} : wrongCode
      await showFirstVisit(
        visit,
        formModel(locale, { code, kind: 'commune' }, errors),
        Object.keys(errors).length > 0 ? 422 : 200,
      )
    },
  },
  {
    method: 'post',
    path: '/first-visit',
    right: 'public',
    async handle(visit) {
      const { deps, request, response, locale } = visit
      if (await administratorExists(deps.database.db)) throw new Refusal(403, 'first-visit.over')
      const refuse = (errors: FieldErrors) => showFirstVisit(visit, formModel(locale, request.body, errors), 422)
      const form = readFirstVisit(request.body, { withAuthority: (await oldestAuthority(deps.database.db)) === null })
      const codeErrors = isFirstVisitCode(deps.config, request.body?.code) ? {} : wrongCode
      if (!form.ok) return refuse({ ...codeErrors, ...form.errors })
      if (Object.keys(codeErrors).length > 0) return refuse(codeErrors)
      const { email, password } = form.value
      const end = await settle(visit, form.value)
      if (end instanceof DemoConflict) return refuse(usedReferences(end))
      if (end === 'over') throw new Refusal(403, 'first-visit.over')
      if (end === 'email-taken') return refuse({ email: { key: 'account.email.taken', values: {} } })
      const cookies = await deps.auth.signIn({ email, password })
      response.append('Set-Cookie', cookies ?? []).redirect(303, '/')
    },
  },
]

const wrongCode: FieldErrors = { code: { key: 'first-visit.code.wrong', values: {} } }

function usedReferences({ references }: DemoConflict): FieldErrors {
  return { sample: { key: 'demo.conflict', values: { references: references.join(', ') } } }
}

async function settle({ deps }: Visit, form: FirstVisitForm) {
  const { name, kind, siren, person, email, password, sample } = form
  const authority = name !== undefined ? ({ name, kind, siren } as NewAuthority) : null
  const administrator = { name: person, email, passwordHash: await deps.auth.hashPassword(password) }
  try {
    const { dataDir } = deps.config
    return await makeFirstVisit(deps.database.db, authority, administrator, { at: deps.clock.now(), sample, dataDir })
  } catch (error) {
    if (error instanceof DemoConflict) return error
    throw error
  }
}

async function showFirstVisit(visit: Visit, form: FormModel, status = 200): Promise<void> {
  const { deps, locale } = visit
  const { code } = form.typed
  const authority = await oldestAuthority(deps.database.db)
  const shown = { code: isFirstVisitCode(deps.config, code) ? String(code) : '', authority: authority?.name ?? null }
  showPage(
    visit,
    'accounts/first-visit',
    { title: translate(locale, 'first-visit.title') },
    firstVisitPage(form, shown),
    status,
  )
}
