import type { FieldErrors } from '../locale/fields.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { boundLeftOut, boundParties } from './boundParties.ts'
import { findChoices, wordsOf } from './choices.ts'
import { editConvention } from './editConvention.ts'
import type { Choices } from './filterPart.ts'
import { type ConventionForm, readCheck, readConvention } from './form.ts'
import { formOf, withForm } from './formOf.ts'
import { comparedConvention, typedConvention } from './formPage.ts'
import { leftInForm, pressed, previewOf, showForm, taken } from './formRoutes.ts'
import { rowsOf } from './partyTyped.ts'
import type { ConventionRecord } from './record.ts'
import { conventionAsked, formFrame } from './shown.ts'

/** A recorded convention is changed. */
export const editRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/conventions/:reference/edit',
    right: 'write',
    async handle(visit) {
      const record = await conventionAsked(visit)
      await showForm(visit, record, { typed: typedConvention(visit.locale, formOf(record)), errors: {} })
    },
  },
  {
    method: 'post',
    path: '/conventions/:reference/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const record = await conventionAsked(visit)
      const typed: Typed = request.body ?? {}
      const choices = await findChoices(deps.database.db, member.authority.id)
      const again = await pressed(visit, typed, record)
      if (again) return showForm(visit, record, again)
      const refuse = (errors: FieldErrors) => showForm(visit, record, { typed, errors, status: 422 })
      const form = readConvention(typed, wordsOf(choices))
      const left = leftIn(typed, form.ok ? form.value : null, record)
      if (!form.ok || left) return refuse({ ...(form.ok ? {} : form.errors), ...left })
      if (readCheck(typed)) {
        const around = { authority: member.authority.name, partners: choices.partners }
        const change = await previewOf(visit, record, withForm(record, form.value, around))
        return showForm(visit, record, { typed, errors: {}, change })
      }
      const end = await editConvention(deps.database.db, member.authority.id, record.id, form.value, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'reference-taken') return refuse(taken(form.value))
      if (end === 'party-has-signed') return refuse({ partner1: { key: 'convention.party-has-signed', values: {} } })
      if (end === 'stale') return showConflict(visit, form.value, choices)
      goTo(visit, `/conventions/${end.reference}?done=edit`)
    },
  },
]

/** What the form leaves out that may not go: a party that has signed, a partner in the fold; null where it is nothing. */
function leftIn(typed: Typed, form: ConventionForm | null, record: ConventionRecord): FieldErrors | null {
  const rows = rowsOf(typed).length
  const left = { ...(form ? boundLeftOut(boundParties(record), form.parties, rows) : {}), ...leftInForm(typed) }
  return Object.keys(left).length > 0 ? left : null
}

async function showConflict(visit: MemberVisit, wanted: ConventionForm, choices: Choices): Promise<void> {
  const { locale } = visit
  const saved = await conventionAsked(visit)
  const back = `/conventions/${saved.reference}`
  const theirs = typedConvention(locale, formOf(saved))
  const yours = typedConvention(locale, wanted)
  const model = conflictPage(locale, {
    caption: saved.title,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedConvention(locale, choices, [theirs, yours]),
    theirs,
    yours,
  })
  showPage(visit, 'web/conflict', { ...formFrame(visit, saved), title: saved.title }, model, 409)
}
