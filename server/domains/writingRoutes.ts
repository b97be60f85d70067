import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { type Asked, belowDomain, choicesOf, domainAsked, domainFrame } from './asked.ts'
import { changeVisibility } from './changeVisibility.ts'
import { createDomain } from './createDomain.ts'
import { type DomainEdit, editDomain } from './editDomain.ts'
import { type OwnWords, readDomain } from './form.ts'
import { type Choices, comparedDomain, dependantLinks, domainFormPage } from './formPage.ts'
import { domainName } from './names.ts'
import { removeDomain } from './removeDomain.ts'
import { domainValues } from './store.ts'
import { dependantsOfDomain } from './useStore.ts'

/** The addresses that write domains. */
export const writingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/domains/new',
    right: 'write',
    async handle(visit) {
      const { parent } = visit.request.query
      showNew(visit, await choicesOf(visit), { parent })
    },
  },
  { method: 'post', path: '/domains/new', right: 'write', handle: create },
  {
    method: 'get',
    path: '/domains/:code/edit',
    right: 'write',
    async handle(visit) {
      const asked = await domainAsked(visit)
      showEdit(visit, asked, { ...domainValues(asked.domain, asked.domains), version: asked.domain.version })
    },
  },
  { method: 'post', path: '/domains/:code/edit', right: 'write', handle: edit },
  { method: 'post', path: '/domains/:code/hide', right: 'write', handle: (visit) => makeHidden(visit, true) },
  { method: 'post', path: '/domains/:code/show', right: 'write', handle: (visit) => makeHidden(visit, false) },
  { method: 'post', path: '/domains/:code/remove', right: 'write', handle: remove },
]

async function create(visit: MemberVisit): Promise<void> {
  const { deps, member, request } = visit
  const choices = await choicesOf(visit)
  const refuse = (errors: FieldErrors) => showNew(visit, choices, request.body ?? {}, errors, 422)
  const form = readDomain(request.body, wordsOf(choices))
  if (!form.ok) return refuse(form.errors)
  const { version: _version, ...domain } = form.value
  const end = await createDomain(deps.database.db, member.authority.id, domain, by(visit))
  if (end !== 'done') return refuse(refusals(domain.code)[end])
  goTo(visit, `/domains/${domain.code}`)
}

async function edit(visit: MemberVisit): Promise<void> {
  const { deps, member, request } = visit
  const asked = await domainAsked(visit)
  const refuse = (errors: FieldErrors) => showEdit(visit, asked, request.body ?? {}, errors, 422)
  const form = readDomain(request.body, wordsOf(asked))
  if (!form.ok) return refuse(form.errors)
  const end = await editDomain(deps.database.db, member.authority.id, asked.domain.id, form.value, by(visit))
  if (end === 'unknown') return void found(null)
  if (end === 'stale') return showConflict(visit, asked.domain.id, form.value)
  if (end !== 'done') return refuse(refusals(form.value.code)[end])
  goTo(visit, `/domains/${form.value.code}`)
}

async function makeHidden(visit: MemberVisit, hidden: boolean): Promise<void> {
  const { deps, member } = visit
  const { domain } = await domainAsked(visit)
  await changeVisibility(deps.database.db, member.authority.id, domain, hidden, by(visit))
  goTo(visit, `/domains/${domain.code}`)
}

async function remove(visit: MemberVisit): Promise<void> {
  const { deps, member } = visit
  const asked = await domainAsked(visit)
  const end = await removeDomain(deps.database.db, member.authority.id, asked.domain.id, by(visit))
  if (end === 'unknown') return void found(null)
  if (end === 'in-use') return showDependants(visit, asked)
  goTo(visit, '/domains')
}

function wordsOf({ domains, reference }: Choices): OwnWords {
  return {
    domains: domains.map(({ code }) => code),
    themes: reference.themes.map(({ code }) => code),
    purposes: reference.purposes.map(({ code }) => code),
  }
}

const refusals = (code: string): Record<'code-taken' | 'parent-gone' | 'circle', FieldErrors> => ({
  'code-taken': { code: { key: 'domain.code.taken', values: { code } } },
  'parent-gone': { parent: { key: 'field.unknown-choice', values: {} } },
  circle: { parent: { key: 'domain.parent.circle', values: {} } },
})

function showNew(visit: MemberVisit, choices: Choices, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const heading = translate(visit.locale, 'domain.add')
  const form = { locale: visit.locale, typed, errors }
  const place = { heading, action: '/domains/new', back: '/domains', removal: '', id: null }
  showPage(visit, 'domains/edit', domainFrame(visit, heading), domainFormPage(form, choices, place), status)
}

function showEdit(visit: MemberVisit, asked: Asked, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const { locale } = visit
  const { domain } = asked
  const heading = translate(locale, 'domain.edit.title', { name: domainName(locale, domain) })
  const back = `/domains/${domain.code}`
  const place = { heading, action: `${back}/edit`, back, removal: `${back}/remove`, id: domain.id }
  const model = domainFormPage({ locale, typed, errors }, asked, place)
  showPage(visit, 'domains/edit', belowDomain(visit, domain, heading), model, status)
}

async function showConflict(visit: MemberVisit, id: string, wanted: DomainEdit): Promise<void> {
  const { locale } = visit
  const choices = await choicesOf(visit)
  const saved = found(choices.domains.find((one) => one.id === id))
  const caption = domainName(locale, saved)
  const address = `/domains/${saved.code}`
  const model = conflictPage(locale, {
    caption,
    action: `${address}/edit`,
    back: address,
    version: saved.version,
    fields: comparedDomain(locale, choices),
    theirs: { ...domainValues(saved, choices.domains) },
    yours: { ...wanted },
  })
  showPage(visit, 'web/conflict', belowDomain(visit, saved, caption), model, 409)
}

async function showDependants(visit: MemberVisit, { domain }: Asked): Promise<void> {
  const { deps, member, locale } = visit
  const dependants = await dependantsOfDomain(deps.database.db, member.authority.id, domain.id)
  const name = domainName(locale, domain)
  const model = dependantsPage(locale, {
    reason: 'domain.in-use',
    values: { name },
    dependants: dependantLinks(locale, dependants),
    back: `/domains/${domain.code}`,
  })
  showPage(visit, 'web/dependants', belowDomain(visit, domain, name), model, 409)
}
