import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { FormModel } from '../web/fields.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile, sendTable } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { domainFrame } from './asked.ts'
import { filteredDomains, readDomainFilter } from './filter.ts'
import { domainsPage, domainTable } from './listPage.ts'
import { listedDomains } from './listStore.ts'
import { domainPage } from './recordPage.ts'
import { domainReference } from './referenceStore.ts'
import { writingRoutes } from './writingRoutes.ts'

export const domainRoutes: readonly Route[] = [
  { method: 'get', path: '/domains', right: 'read', handle: showDomains },
  { method: 'get', path: '/domains.csv', right: 'read', handle: sendDomains },
  ...writingRoutes,
  { method: 'get', path: '/domains/:code', right: 'read', handle: showDomain },
]

async function listAsked({ deps, member, request }: MemberVisit) {
  const reference = domainReference()
  const domains = await listedDomains(deps.database.db, member.authority.id)
  const filter = readDomainFilter(
    request.query,
    reference.themes.map(({ code }) => code),
  )
  return { filter, listed: { domains, reference } }
}

async function sendDomains(visit: MemberVisit): Promise<void> {
  const { locale, on } = visit
  const { filter, listed } = await listAsked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const shown = filteredDomains(locale, listed.domains, filter.value, listed.reference.themes)
  await sendTable(visit, { name: 'domaines', day: on }, domainTable(locale, listed, []), shown)
}

async function showDomains(visit: MemberVisit): Promise<void> {
  const { locale, request } = visit
  const { filter, listed } = await listAsked(visit)
  const form: FormModel = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const model = domainsPage(form, listed, filter.ok ? filter.value : null)
  const title = translate(locale, 'nav.domains')
  showPage(visit, 'domains/list', { title, section: 'domains' }, model, filter.ok ? 200 : 422)
}

async function showDomain(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request } = visit
  const domains = await listedDomains(deps.database.db, member.authority.id)
  const domain = found(domains.find(({ code }) => code === request.params.code))
  const model = domainPage(locale, { domain, domains, reference: domainReference() })
  showPage(visit, 'domains/record', domainFrame(visit, model.name, domain.code), model)
}
