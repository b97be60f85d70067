import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { PageFrame } from '../web/layout.ts'
import type { MemberVisit } from '../web/visit.ts'
import type { Choices } from './formPage.ts'
import { domainName } from './names.ts'
import { domainReference } from './referenceStore.ts'
import { listMappedDomains, type MappedDomain } from './store.ts'

/** A domain among those of its authority. */
export interface Asked extends Choices {
  domain: MappedDomain
}

export async function choicesOf({ deps, member }: MemberVisit): Promise<Choices> {
  const domains = await listMappedDomains(deps.database.db, member.authority.id)
  return { domains, reference: domainReference() }
}

/** The domain that the address names. */
export async function domainAsked(visit: MemberVisit): Promise<Asked> {
  const choices = await choicesOf(visit)
  const { code } = visit.request.params
  return { ...choices, domain: found(choices.domains.find((one) => one.code === code)) }
}

/** The frame of a domain's record. */
export function domainFrame({ locale }: MemberVisit, title: string, here = ''): PageFrame {
  return { title, section: 'domains', crumbs: [{ text: translate(locale, 'nav.domains'), href: '/domains' }], here }
}

/** The frame of a page below a domain's record. */
export function belowDomain(visit: MemberVisit, domain: MappedDomain, title: string): PageFrame {
  const frame = domainFrame(visit, title)
  const record = { text: domainName(visit.locale, domain), href: `/domains/${domain.code}` }
  return { ...frame, crumbs: [...(frame.crumbs ?? []), record] }
}
