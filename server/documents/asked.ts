import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { PageFrame } from '../web/layout.ts'
import type { MemberVisit } from '../web/visit.ts'
import { findOwner } from './ownerStore.ts'
import { type DocumentOwner, type DocumentRecord, type OwnerKind, ownerAddress } from './record.ts'
import { findDocument } from './store.ts'
import { ownerTitle } from './words.ts'

/** The document that the address names. @throws Refusal 404 where the authority has none of that id */
export async function documentAsked({ deps, member, request }: MemberVisit): Promise<DocumentRecord> {
  return found(await findDocument(deps.database.db, member.authority.id, String(request.params.id)))
}

/** The record that the address names. @throws Refusal 404 where the authority has no such one */
export async function ownerAsked({ deps, member, request }: MemberVisit, kind: OwnerKind): Promise<DocumentOwner> {
  return found(await findOwner(deps.database.db, member.authority.id, kind, String(request.params.key)))
}

const lists = {
  convention: { section: 'conventions', label: 'nav.conventions', href: '/conventions' },
  deliberation: { section: 'deliberations', label: 'nav.deliberations', href: '/deliberations' },
  partnership: { section: 'partnerships', label: 'nav.partnerships', href: '/partnerships' },
  partner: { section: 'partnerships', label: 'nav.partners', href: '/partners' },
  session: { section: 'deliberations', label: 'session.calendar', href: '/sessions' },
} as const

/** The pages of a document stand below its record. */
export function documentFrame({ locale }: MemberVisit, title: string, owner: DocumentOwner): PageFrame {
  const { section, label, href } = lists[owner.kind]
  const crumbs = [
    { text: translate(locale, label), href },
    { text: owner.session ? ownerTitle(locale, owner) : owner.key, href: ownerAddress(owner) },
  ]
  return { title, section, crumbs }
}
