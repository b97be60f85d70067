import { z } from 'zod'
import { authorityFields } from '../authorities/form.ts'
import { choice, readForm, requiredLine, ticked, wrong } from '../locale/fields.ts'
import type { Key } from '../locale/locale.ts'
import { longestPassword, shortestPassword } from './password.ts'
import { roles } from './rights.ts'

/** An e-mail address, in small letters. */
function email() {
  return requiredLine(254).transform((text, context) => {
    const value = text.toLowerCase()
    if (!z.email().safeParse(value).success) wrong(context, 'account.email.wrong')
    return value
  })
}

/** A password as it was typed, blanks and all. */
const typedPassword = z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string())

function newPassword() {
  return typedPassword.transform((text, context) => {
    const length = text.length
    if (length === 0) wrong(context, 'field.required')
    else if (length < shortestPassword) wrong(context, 'account.password.short', { min: shortestPassword, length })
    else if (length > longestPassword) wrong(context, 'field.too-long', { max: longestPassword, length })
    return text
  })
}

/** The same password twice: nobody sees what they type. */
const passwordTwice = { password: newPassword(), again: typedPassword }

const sameTwice = ({ password, again }: { password: string; again: string }) => password === again
// Told together with what is wrong in the other fields.
const differs = { message: 'account.password.differs' satisfies Key, path: ['again'], when: () => true }

/** What makes an account. */
const accountFields = {
  name: requiredLine(120),
  email: email(),
  role: choice(roles),
  password: newPassword(),
}

const signInForm = z.object({ email: requiredLine(254), password: typedPassword })
export const readSignIn = (body: unknown) => readForm(signInForm, body)

const passwordForm = z.object({ current: typedPassword, ...passwordTwice }).refine(sameTwice, differs)
export const readPasswordChange = (body: unknown) => readForm(passwordForm, body)

const accountForm = z.object(accountFields)
export type AccountForm = z.infer<typeof accountForm>
export const readAccount = (body: unknown) => readForm(accountForm, body)

const roleForm = z.object({ role: choice(roles) })
export const readRole = (body: unknown) => readForm(roleForm, body)

const administratorFields = { person: accountFields.name, email: email(), ...passwordTwice, sample: ticked() }
const firstVisitForm = z.object({ ...authorityFields, ...administratorFields }).refine(sameTwice, differs)
const joiningVisitForm = z.object(administratorFields).refine(sameTwice, differs)

export type FirstVisitForm = z.infer<typeof joiningVisitForm> & Partial<z.infer<typeof firstVisitForm>>

/** The first visit: the authority is asked for where there is none yet. */
export function readFirstVisit(body: unknown, { withAuthority }: { withAuthority: boolean }) {
  return readForm<FirstVisitForm>(withAuthority ? firstVisitForm : joiningVisitForm, body)
}
