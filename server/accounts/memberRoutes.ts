import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { FormModel } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { addAccount } from './addAccount.ts'
import { changeRole, type MembershipChange, removeMember } from './changeMembership.ts'
import { readAccount, readRole } from './form.ts'
import type { By } from './members.ts'
import { accountsPage, formModel, memberPage } from './pages.ts'
import { findMemberAccount, listMembers, type MemberAccount } from './store.ts'

/** For administrators: who may enter, and as what. */
export const memberRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/accounts',
    right: 'administer',
    handle: (visit) => showAccounts(visit, formModel(visit.locale)),
  },
  {
    method: 'post',
    path: '/accounts',
    right: 'administer',
    async handle(visit) {
      const { deps, request, locale, member } = visit
      const refuse = (errors: FieldErrors) => showAccounts(visit, formModel(locale, request.body, errors), 422)
      const form = readAccount(request.body)
      if (!form.ok) return refuse(form.errors)
      const { name, email, role, password } = form.value
      const account = { name, email, passwordHash: await deps.auth.hashPassword(password) }
      const id = await addAccount(deps.database.db, account, { authorityId: member.authority.id, role }, by(visit))
      if (id === null) return refuse({ email: { key: 'account.email.taken', values: {} } })
      goTo(visit, '/accounts?done=added')
    },
  },
  {
    method: 'get',
    path: '/accounts/:id',
    right: 'administer',
    async handle(visit) {
      const account = await accountAsked(visit)
      showMember(visit, account, formModel(visit.locale, { role: account.role }))
    },
  },
  {
    method: 'post',
    path: '/accounts/:id',
    right: 'administer',
    async handle(visit) {
      const { deps, request, locale } = visit
      const account = await accountAsked(visit)
      const refuse = (errors: FieldErrors) =>
        showMember(visit, account, formModel(locale, request.body ?? {}, errors), 422)
      const form = readRole(request.body)
      if (!form.ok) return refuse(form.errors)
      const end = await changeRole(deps.database.db, membershipOf(visit, account), form.value.role, by(visit))
      if (end === 'last-administrator') return refuse(lastAdministrator)
      goTo(visit, afterwards(visit, account, end, 'changed'))
    },
  },
  {
    method: 'post',
    path: '/accounts/:id/remove',
    right: 'administer',
    async handle(visit) {
      const { deps, locale } = visit
      const account = await accountAsked(visit)
      const end = await removeMember(deps.database.db, membershipOf(visit, account), by(visit))
      if (end === 'last-administrator') {
        return showMember(visit, account, formModel(locale, { role: account.role }, lastAdministrator), 422)
      }
      goTo(visit, afterwards(visit, account, end, 'removed'))
    },
  },
]

const lastAdministrator: FieldErrors = { role: { key: 'accounts.last-administrator', values: {} } }

async function accountAsked({ deps, member, request }: MemberVisit): Promise<MemberAccount> {
  return found(await findMemberAccount(deps.database.db, member.authority.id, String(request.params.id)))
}

function membershipOf({ member }: MemberVisit, account: MemberAccount) {
  return { authorityId: member.authority.id, accountId: account.id }
}

function by({ deps, account }: MemberVisit): By {
  return { accountId: account.id, at: deps.clock.now() }
}

/** Who has given up administering may not see the list any more. */
function afterwards({ account }: MemberVisit, changed: MemberAccount, end: MembershipChange, done: string): string {
  found(end === 'unknown' ? null : end)
  return changed.id === account.id ? '/account' : `/accounts?done=${done}`
}

async function showAccounts(visit: MemberVisit, form: FormModel, status = 200): Promise<void> {
  const { deps, locale, member, account, request } = visit
  const members = await listMembers(deps.database.db, member.authority.id)
  const model = accountsPage(form, members, account.id, String(request.query.done ?? ''))
  showPage(visit, 'accounts/list', { title: translate(locale, 'accounts.title') }, model, status)
}

function showMember(visit: MemberVisit, account: MemberAccount, form: FormModel, status = 200): void {
  const title = translate(visit.locale, 'accounts.edit.title', { name: account.name })
  const crumbs = [{ text: translate(visit.locale, 'accounts.title'), href: '/accounts' }]
  showPage(visit, 'accounts/edit', { title, crumbs }, memberPage(form, account), status)
}
