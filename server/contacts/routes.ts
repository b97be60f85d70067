import { translate } from '../locale/locale.ts'
import { listPartners } from '../partners/store.ts'
import { foundIds } from '../search/store.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile, sendTable } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { contactAsked, contactFrame } from './asked.ts'
import { filteredContacts, readContactFilter } from './filter.ts'
import { contactsPage, contactTable } from './listPage.ts'
import { contactPage } from './pages.ts'
import { listContacts } from './store.ts'
import { writingRoutes } from './writingRoutes.ts'

export const contactRoutes: readonly Route[] = [
  { method: 'get', path: '/contacts', right: 'read', handle: showContacts },
  // A file of personal data leaves the house: only those who look after it may take it.
  { method: 'get', path: '/contacts.csv', right: 'write', handle: sendCsv },
  ...writingRoutes,
  { method: 'get', path: '/contacts/:id', right: 'read', handle: showContact },
]

async function asked({ deps, member, request }: MemberVisit) {
  const { db } = deps.database
  const references = (await listPartners(db, member.authority.id)).map(({ reference }) => reference)
  const contacts = await listContacts(db, member.authority.id)
  const filter = readContactFilter(request.query, references)
  const q = filter.ok ? filter.value.q : null
  const found = await foundIds(db, { authorityId: member.authority.id, kind: 'contact', q })
  return { contacts, filter, found }
}

async function showContacts(visit: MemberVisit): Promise<void> {
  const { locale, request, today } = visit
  const { contacts, filter, found } = await asked(visit)
  const form = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const model = contactsPage(form, { contacts, today, found }, filter.ok ? filter.value : null)
  const { section, crumbs = [] } = contactFrame(visit, '')
  const title = translate(locale, 'contact.title')
  const frame = { title, section, crumbs: crumbs.slice(0, 1) }
  showPage(visit, 'contacts/list', frame, model, filter.ok ? 200 : 422)
}

async function sendCsv(visit: MemberVisit): Promise<void> {
  const { locale, today } = visit
  const { contacts, filter, found } = await asked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const shown = filteredContacts(locale, contacts, filter.value, found)
  await sendTable(visit, { name: 'contacts', day: today }, contactTable(locale, today, []), shown)
}

async function showContact(visit: MemberVisit): Promise<void> {
  const contact = await contactAsked(visit)
  showPage(visit, 'contacts/record', contactFrame(visit, contact.name), contactPage(visit.locale, contact, visit.today))
}
