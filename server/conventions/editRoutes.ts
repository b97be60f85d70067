import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { freeReference, referenceFrom } from '../locale/reference.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { findChoices } from './choices.ts'
import { createConvention } from './createConvention.ts'
import { dependants } from './dependants.ts'
import { editConvention } from './editConvention.ts'
import { type ConventionForm, readCheck, readConvention } from './form.ts'
import { formOf, newRecord, withForm } from './formOf.ts'
import { clauseNames, comparedConvention, conventionFormPage, emptyConvention, typedConvention } from './formPage.ts'
import { findFrame } from './frame.ts'
import type { Choices } from './listPage.ts'
import { type PreviewModel, preview } from './preview.ts'
import type { ConventionRecord } from './record.ts'
import { removeConvention } from './removeConvention.ts'
import { conventionAsked } from './shown.ts'
import { listConventionNames } from './store.ts'

/** A convention is recorded, changed and removed. */
export const editRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/conventions/new',
    right: 'write',
    handle: async (visit) => showForm(visit, null, { typed: await begun(visit), errors: {} }),
  },
  {
    method: 'post',
    path: '/conventions/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const typed: Typed = request.body ?? {}
      const choices = await findChoices(deps.database.db, member.authority.id)
      const around = { authority: member.authority.name, partners: choices.partners }
      const form = readConvention(typed, wordsOf(choices))
      if (!form.ok) return showForm(visit, null, { typed, errors: form.errors, status: 422 })
      if (readCheck(typed)) {
        const change = await previewOf(visit, null, newRecord(form.value, around))
        return showForm(visit, null, { typed, errors: {}, change })
      }
      const end = await createConvention(deps.database.db, member.authority.id, form.value, by(visit))
      if (end === 'reference-taken') return showForm(visit, null, { typed, errors: taken(form.value), status: 422 })
      goTo(visit, `/conventions/${end.reference}?done=create`)
    },
  },
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
      const around = { authority: member.authority.name, partners: choices.partners }
      const form = readConvention(typed, wordsOf(choices))
      const refuse = (errors: FieldErrors) => showForm(visit, record, { typed, errors, status: 422 })
      if (!form.ok) return refuse(form.errors)
      if (readCheck(typed)) {
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
  {
    method: 'post',
    path: '/conventions/:reference/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const record = await conventionAsked(visit)
      const end = await removeConvention(deps.database.db, member.authority.id, record.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, record)
      goTo(visit, '/conventions')
    },
  },
]

function wordsOf({ partners, domains }: Choices) {
  return { partners: partners.map(({ reference }) => reference), domains: domains.map(({ code }) => code) }
}

function taken({ reference }: ConventionForm): FieldErrors {
  return { reference: { key: 'field.reference-taken', values: { reference } } }
}

/** `?partner=VOLGOGRAD` begins a convention with that partner, under the next free reference; a clause may be said too. */
async function begun({ deps, member, request, on }: MemberVisit): Promise<Typed> {
  const choices = await findChoices(deps.database.db, member.authority.id)
  const partner = choices.partners.find(({ reference }) => reference === request.query.partner)
  const names = await listConventionNames(deps.database.db, member.authority.id)
  const base = `${partner ? referenceFrom(partner.name).slice(0, 3) : 'CONV'}-${on.slice(0, 4)}`
  const reference = freeReference(
    `${base}-1`.replace('--', '-'),
    names.map((one) => one.reference),
  )
  return { ...emptyConvention(reference), ...clauseTyped(request.query), partner1: partner?.reference ?? '' }
}

/** A clause in the address, as a simulation hands it on. */
function clauseTyped(query: MemberVisit['request']['query']): Typed {
  const said = clauseNames.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : []))
  return Object.fromEntries(said)
}

async function previewOf(visit: MemberVisit, before: ConventionRecord | null, after: ConventionRecord) {
  const { deps, member, locale, on } = visit
  const frame = await findFrame(deps.database.db, member.authority.id)
  return preview({ locale, authority: member.authority, frame, before, after, on })
}

interface Filled {
  typed: Typed
  errors: FieldErrors
  change?: PreviewModel
  status?: number
}

async function showForm(visit: MemberVisit, record: ConventionRecord | null, filled: Filled): Promise<void> {
  const { deps, member, locale } = visit
  const { typed, errors, change = null, status = 200 } = filled
  const choices = await findChoices(deps.database.db, member.authority.id)
  const address = record ? `/conventions/${record.reference}` : '/conventions'
  const heading = record
    ? translate(locale, 'convention.edit.title', { title: record.title })
    : translate(locale, 'convention.new')
  const model = conventionFormPage({ locale, typed, errors }, choices, {
    heading,
    action: record ? `${address}/edit` : '/conventions/new',
    back: address,
    removal: record ? `${address}/remove` : '',
    version: Number(typed.version ?? record?.version ?? 0) || 0,
    preview: change,
  })
  showPage(visit, 'conventions/edit', { ...frameOf(visit, record), title: heading }, model, status)
}

function frameOf({ locale }: MemberVisit, record: ConventionRecord | null) {
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    ...(record ? [{ text: record.reference, href: `/conventions/${record.reference}` }] : []),
  ]
  return { section: 'conventions', crumbs }
}

async function showConflict(visit: MemberVisit, wanted: ConventionForm, choices: Choices): Promise<void> {
  const { locale } = visit
  const saved = await conventionAsked(visit)
  const back = `/conventions/${saved.reference}`
  const model = conflictPage(locale, {
    caption: saved.title,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedConvention(locale, choices),
    theirs: typedConvention(locale, formOf(saved)),
    yours: typedConvention(locale, wanted),
  })
  showPage(visit, 'web/conflict', { ...frameOf(visit, saved), title: saved.title }, model, 409)
}

async function showDependants(visit: MemberVisit, record: ConventionRecord): Promise<void> {
  const model = dependantsPage(visit.locale, {
    reason: 'convention.in-use',
    values: { reference: record.reference },
    dependants: dependants(visit.locale, record),
    back: `/conventions/${record.reference}`,
  })
  showPage(visit, 'web/dependants', { ...frameOf(visit, record), title: model.heading }, model, 409)
}
