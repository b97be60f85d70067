import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { PageFrame } from '../web/layout.ts'
import type { MemberVisit } from '../web/visit.ts'
import { type Contact, findContact } from './store.ts'

/** The contact that the address names. */
export async function contactAsked({ deps, member, request }: MemberVisit): Promise<Contact> {
  return found(await findContact(deps.database.db, member.authority.id, String(request.params.id)))
}

/** What stands around the pages of contacts. */
export function contactFrame({ locale }: MemberVisit, title: string): PageFrame {
  const crumbs = [
    { text: translate(locale, 'nav.partnerships'), href: '/partnerships' },
    { text: translate(locale, 'contact.title'), href: '/contacts' },
  ]
  return { title, section: 'partnerships', crumbs }
}
