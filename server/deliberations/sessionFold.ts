import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { readSession } from '../sessions/form.ts'
import { bodyOptions, sessionTitle } from '../sessions/names.ts'
import type { SessionValues } from '../sessions/record.ts'
import { choiceField, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'

/** A session that the calendar lacks, recorded from within the form of a deliberation: its fold. */

const names = { body: 'sessionBody', heldOn: 'sessionHeldOn', closesOn: 'sessionClosesOn' } as const

/** A session just recorded, and for how many conventions it changes when they are decided. */
export interface AddedSession {
  session: Pick<SessionValues, 'body' | 'heldOn'> & { id: string }
  moves: number
}

export function sessionFold(form: FormModel, action: string, added: AddedSession | null) {
  const { locale, typed, errors } = form
  const withBody = { ...form, typed: { [names.body]: 'council', ...typed } }
  const fields = Object.values(names)
  return {
    open: fields.some((name) => name in errors) || textsOf(typed[names.heldOn]).length > 0,
    body: choiceField(withBody, names.body, 'session.body', bodyOptions(locale), { required: true }),
    heldOn: field(form, names.heldOn, 'session.day', { required: true, size: 'short', hint: 'field.day.hint' }),
    closesOn: field(form, names.closesOn, 'session.closes', { size: 'short', hint: 'session.closes.hint' }),
    action: `${action}#new-session`,
    added: added && {
      text: translate(locale, 'deliberation.session.added', { session: sessionTitle(locale, added.session) }),
      moves: added.moves > 0 ? translate(locale, 'session.moves', { count: added.moves }) : '',
      href: `/sessions/${added.session.id}`,
    },
  }
}

/** Whether the fold's own button was pressed. */
export function isAddingSession({ add }: Typed): boolean {
  return add === 'session'
}

/** What the fold says, read as the session's own form reads it; errors stand at the fold's fields. */
export function readAddedSession(typed: Typed) {
  const read = readSession({ body: typed[names.body], heldOn: typed[names.heldOn], closesOn: typed[names.closesOn] })
  return read.ok ? read : { ok: false as const, errors: foldErrors(read.errors) }
}

/** The errors of a session's form at the fold's fields. */
export function foldErrors(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [names[name as keyof typeof names] ?? name, error]),
  )
}

/** The form with the new session chosen, and its fold empty again. */
export function withSessionAdded(typed: Typed, { heldOn }: Pick<SessionValues, 'heldOn'>): Typed {
  const { add: _add, [names.body]: _body, [names.heldOn]: _heldOn, [names.closesOn]: _closesOn, ...rest } = typed
  return { ...rest, sessionOn: dayTyped(heldOn) }
}

/** What was typed into the fold is not dropped in silence when the deliberation is saved. */
export function sessionLeft(typed: Typed): FieldErrors | null {
  if (textsOf(typed[names.heldOn]).length === 0) return null
  return { [names.heldOn]: { key: 'deliberation.session.left', values: {} } }
}
