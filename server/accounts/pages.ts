import { authorityFieldModels } from '../authorities/fields.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { choicePart } from '../reminders/choicePart.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed } from '../web/fields.ts'
import { longestPassword, shortestPassword } from './password.ts'
import { type Role, roles } from './rights.ts'
import type { MemberAccount } from './store.ts'

/** What the templates of accounts show. */

export function formModel(locale: Locale, body: unknown = {}, errors: FieldErrors = {}): FormModel {
  return { locale, typed: (body ?? {}) as Typed, errors }
}

export function signInPage(form: FormModel, next: string) {
  return {
    errors: errorSummary(form),
    next,
    email: field(form, 'email', 'account.email', { type: 'email', required: true, autocomplete: 'username' }),
    password: field(form, 'password', 'account.password', { required: true, autocomplete: 'current-password' }),
  }
}

interface FirstVisitShown {
  /** The code where it is right already: nobody is asked for it again. */
  code: string
  /** The authority that the administrator joins, null where it is to be made. */
  authority: string | null
}

export function firstVisitPage(form: FormModel, { code, authority }: FirstVisitShown) {
  const { locale } = form
  return {
    errors: errorSummary(form),
    lead: authority
      ? translate(locale, 'first-visit.lead.joining', { authority })
      : translate(locale, 'first-visit.lead'),
    code,
    codeField: code ? null : field(form, 'code', 'first-visit.code', { required: true, hint: 'first-visit.code.hint' }),
    authority: authority ? null : authorityFieldModels(form),
    person: field(form, 'person', 'account.name', { required: true, autocomplete: 'name' }),
    email: field(form, 'email', 'account.email', { type: 'email', required: true, autocomplete: 'username' }),
    ...newPasswordFields(form, 'account.password'),
    sample: field(form, 'sample', 'first-visit.sample'),
  }
}

function newPasswordFields(form: FormModel, label: 'account.password' | 'account.password.new') {
  const limits = { min: shortestPassword, max: longestPassword }
  const hintText = translate(form.locale, 'account.password.hint', limits)
  const settings = { required: true, autocomplete: 'new-password' }
  return {
    password: field(form, 'password', label, { ...settings, hintText }),
    again: field(form, 'again', 'account.password.again', settings),
  }
}

interface OwnAccount {
  name: string
  email: string
  role: Role | null
  authority: string | null
  tokens: number
  done: string
  /** Whether mails go out here at all. */
  mailGoesOut: boolean
}

const ownDone = {
  password: 'account.password.done',
  tokens: 'account.tokens.done',
  reminders: 'reminder.choice.done',
} as const

export function ownAccountPage(form: FormModel, account: OwnAccount) {
  const { locale } = form
  const { name, email, role, authority, tokens, done, mailGoesOut } = account
  return {
    errors: errorSummary(form),
    done: isOf(ownDone, done) ? translate(locale, ownDone[done]) : '',
    name,
    email,
    role: role ? translate(locale, `role.${role}`) : '',
    authority: authority ?? translate(locale, 'account.authority.none'),
    administers: role === 'administrator',
    current: field(form, 'current', 'account.password.current', { required: true, autocomplete: 'current-password' }),
    ...newPasswordFields(form, 'account.password.new'),
    tokens:
      tokens === 0
        ? translate(locale, 'account.tokens.none')
        : translate(locale, 'account.tokens.count', { count: tokens }),
    mayRevoke: tokens > 0,
    command: `npm run token -- --email ${email}`,
    reminders: role ? choicePart(form, mailGoesOut) : null,
  }
}

const listDone = {
  added: 'accounts.done.added',
  changed: 'accounts.done.changed',
  removed: 'accounts.done.removed',
} as const

export function accountsPage(form: FormModel, members: MemberAccount[], ownId: string, done: string) {
  const { locale } = form
  return {
    errors: errorSummary(form),
    done: isOf(listDone, done) ? translate(locale, listDone[done]) : '',
    count: translate(locale, 'accounts.count', { count: members.length }),
    members: members.map(({ id, name, email, role }) => ({
      href: `/accounts/${id}`,
      name,
      email,
      role: translate(locale, `role.${role}`),
      own: id === ownId,
    })),
    name: field(form, 'name', 'account.name', { required: true }),
    email: field(form, 'email', 'account.email', { type: 'email', required: true }),
    role: roleField(form),
    password: field(form, 'password', 'accounts.initial-password', {
      required: true,
      autocomplete: 'new-password',
      hintText: translate(locale, 'account.password.hint', { min: shortestPassword, max: longestPassword }),
    }),
  }
}

export function memberPage(form: FormModel, { id, name, email }: MemberAccount) {
  const address = `/accounts/${id}`
  return { errors: errorSummary(form), address, removal: `${address}/remove`, name, email, role: roleField(form) }
}

function roleField(form: FormModel) {
  const { locale } = form
  const options = roles.map((role) => ({ value: role, text: translate(locale, `role.${role}.about`) }))
  return choiceField(form, 'role', 'account.role', options, { required: true })
}

function isOf<T extends object>(words: T, word: string): word is keyof T & string {
  return Object.hasOwn(words, word)
}
