import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import type { PageFrame } from '../web/layout.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { createDomain } from './createDomain.ts'
import { type DomainEdit, editDomain } from './editDomain.ts'
import { readDomain } from './form.ts'
import { domainName } from './names.ts'
import { comparedDomain, dependantLinks, domainFormPage, domainsPage } from './pages.ts'
import { removeDomain } from './removeDomain.ts'
import {
  countUses,
  type Domain,
  dependantsOfDomain,
  domainValues,
  findDomain,
  findDomainById,
  listDomains,
} from './store.ts'

export const domainRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/domains',
    right: 'read',
    async handle(visit) {
      const { deps, member, locale } = visit
      const domains = await listDomains(deps.database.db, member.authority.id)
      const uses = await countUses(deps.database.db, member.authority.id)
      const title = translate(locale, 'nav.domains')
      showPage(visit, 'domains/list', { title, section: 'domains' }, domainsPage(locale, domains, uses))
    },
  },
  { method: 'get', path: '/domains/new', right: 'write', handle: (visit) => showNew(visit, {}) },
  {
    method: 'post',
    path: '/domains/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const refuse = (errors: FieldErrors) => showNew(visit, request.body ?? {}, errors, 422)
      const form = readDomain(request.body)
      if (!form.ok) return refuse(form.errors)
      const { version: _version, ...domain } = form.value
      const end = await createDomain(deps.database.db, member.authority.id, domain, by(visit))
      if (end === 'code-taken') return refuse(taken(domain.code))
      goTo(visit, '/domains')
    },
  },
  {
    method: 'get',
    path: '/domains/:code/edit',
    right: 'write',
    async handle(visit) {
      const domain = await domainAsked(visit)
      showEdit(visit, domain, { ...domain })
    },
  },
  {
    method: 'post',
    path: '/domains/:code/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const domain = await domainAsked(visit)
      const refuse = (errors: FieldErrors) => showEdit(visit, domain, request.body ?? {}, errors, 422)
      const form = readDomain(request.body)
      if (!form.ok) return refuse(form.errors)
      const end = await editDomain(deps.database.db, member.authority.id, domain.id, form.value, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'code-taken') return refuse(taken(form.value.code))
      if (end === 'stale') return showConflict(visit, domain.id, form.value)
      goTo(visit, '/domains')
    },
  },
  {
    method: 'post',
    path: '/domains/:code/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const domain = await domainAsked(visit)
      const end = await removeDomain(deps.database.db, member.authority.id, domain.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, domain)
      goTo(visit, '/domains')
    },
  },
]

async function domainAsked({ deps, member, request }: MemberVisit): Promise<Domain> {
  return found(await findDomain(deps.database.db, member.authority.id, String(request.params.code)))
}

function taken(code: string): FieldErrors {
  return { code: { key: 'domain.code.taken', values: { code } } }
}

function frame({ locale }: MemberVisit, title: string): PageFrame {
  return { title, section: 'domains', crumbs: [{ text: translate(locale, 'nav.domains'), href: '/domains' }] }
}

function showNew(visit: MemberVisit, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const heading = translate(visit.locale, 'domain.add')
  const form = { locale: visit.locale, typed, errors }
  const model = domainFormPage(form, { heading, action: '/domains/new', removal: '' })
  showPage(visit, 'domains/edit', frame(visit, heading), model, status)
}

function showEdit(visit: MemberVisit, domain: Domain, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const { locale } = visit
  const heading = translate(locale, 'domain.edit.title', { name: domainName(locale, domain) })
  const address = `/domains/${domain.code}`
  const form = { locale, typed, errors }
  const model = domainFormPage(form, { heading, action: `${address}/edit`, removal: `${address}/remove` })
  showPage(visit, 'domains/edit', frame(visit, heading), model, status)
}

async function showConflict(visit: MemberVisit, id: string, wanted: DomainEdit): Promise<void> {
  const { deps, member, locale } = visit
  const saved = found(await findDomainById(deps.database.db, member.authority.id, id))
  const caption = domainName(locale, saved)
  const model = conflictPage(locale, {
    caption,
    action: `/domains/${saved.code}/edit`,
    back: '/domains',
    version: saved.version,
    fields: comparedDomain,
    theirs: { ...domainValues(saved) },
    yours: { ...wanted },
  })
  showPage(visit, 'web/conflict', frame(visit, caption), model, 409)
}

async function showDependants(visit: MemberVisit, domain: Domain): Promise<void> {
  const { deps, member, locale } = visit
  const dependants = await dependantsOfDomain(deps.database.db, member.authority.id, domain.id)
  const name = domainName(locale, domain)
  const model = dependantsPage(locale, {
    reason: 'domain.in-use',
    values: { name },
    dependants: dependantLinks(locale, dependants),
    back: '/domains',
  })
  showPage(visit, 'web/dependants', frame(visit, name), model, 409)
}
