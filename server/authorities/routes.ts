import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { conflictPage } from '../web/conflict.ts'
import type { FormModel } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { changeSettings } from './changeSettings.ts'
import { readSettings } from './form.ts'
import { comparedSettings, settingsPage, typedSettings } from './pages.ts'
import { findSettings, type Settings } from './store.ts'

export const authorityRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/settings',
    right: 'administer',
    async handle(visit) {
      const settings = await findSettings(visit.deps.database.db, visit.member.authority.id)
      showSettings(
        visit,
        { locale: visit.locale, typed: typedSettings(visit.locale, settings), errors: {} },
        settings.version,
      )
    },
  },
  {
    method: 'post',
    path: '/settings',
    right: 'administer',
    async handle(visit) {
      const { deps, request, locale, account, member } = visit
      const form = readSettings(request.body)
      const refuse = (errors: FieldErrors) =>
        showSettings(visit, { locale, typed: request.body ?? {}, errors }, Number(request.body?.version) || 0, 422)
      if (!form.ok) return refuse(form.errors)
      const by = { accountId: account.id, clock: deps.clock }
      const end = await changeSettings(deps.database.db, member.authority.id, form.value, by)
      if (end === 'siren-taken') return refuse({ siren: { key: 'authority.siren.taken', values: {} } })
      if (end === 'stale') return showConflict(visit, form.value)
      goTo(visit, '/settings?done=yes')
    },
  },
]

function showSettings(visit: MemberVisit, form: FormModel, version: number, status = 200): void {
  const title = translate(visit.locale, 'settings.title')
  const model = settingsPage(form, version, visit.request.query.done !== undefined)
  showPage(visit, 'authorities/settings', { title }, model, status)
}

async function showConflict(visit: MemberVisit, wanted: Settings): Promise<void> {
  const saved = await findSettings(visit.deps.database.db, visit.member.authority.id)
  const title = translate(visit.locale, 'settings.title')
  const model = conflictPage(visit.locale, {
    caption: title,
    action: '/settings',
    back: '/settings',
    version: saved.version,
    fields: comparedSettings(visit.locale),
    theirs: typedSettings(visit.locale, saved),
    yours: typedSettings(visit.locale, wanted),
  })
  showPage(visit, 'web/conflict', { title }, model, 409)
}
