import { type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import { type CalendarChanges, movesPart } from './movesPart.ts'
import { bodyOptions, kindOptions } from './names.ts'
import type { SessionValues } from './record.ts'

/** What the form of one session shows. */

interface Place {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, and what that would move; null while it is not recorded. */
  removal: { action: string; changes: CalendarChanges } | null
  /** What saving would change, and for which days that was looked at; null where nobody has asked. */
  checked: { changes: CalendarChanges; seen: string } | null
}

export function sessionFormPage(form: FormModel, { heading, action, back, removal, checked }: Place) {
  const { locale } = form
  return {
    heading,
    action,
    back,
    errors: errorSummary(form),
    version: textsOf(form.typed.version)[0] ?? '',
    body: choiceField(form, 'body', 'session.body', bodyOptions(locale), { required: true }),
    heldOn: field(form, 'heldOn', 'session.day', { required: true, size: 'short', hint: 'field.day.hint' }),
    closesOn: field(form, 'closesOn', 'session.closes', { size: 'short', hint: 'session.closes.hint' }),
    kind: choiceField(form, 'kind', 'session.kind', [
      { value: '', text: translate(locale, 'form.unknown-option') },
      ...kindOptions(locale),
    ]),
    note: field(form, 'note', 'session.note', { rows: 3 }),
    moves: checked && movesPart(locale, checked.changes),
    seen: checked?.seen ?? '',
    removal: removal && { action: removal.action, text: removalText(locale, removal.changes) },
  }
}

/** What goes with a session: said before it goes. */
function removalText(locale: Locale, changes: CalendarChanges): string {
  if (changes.moves.length === 0) return ''
  return translate(locale, 'session.remove.moves', { count: changes.moves.length })
}

export function typedSession({ body, heldOn, closesOn, kind, note }: SessionValues): Typed {
  return { body, heldOn: dayTyped(heldOn), closesOn: dayTyped(closesOn), kind, note }
}

/** The fields that stand side by side when two people changed one session. */
export function comparedSession(locale: Locale): readonly ComparedField[] {
  return [
    { name: 'body', label: 'session.body', shown: (body) => word(locale, `session.body.${body}`) },
    { name: 'heldOn', label: 'session.day' },
    { name: 'closesOn', label: 'session.closes' },
    { name: 'kind', label: 'session.kind', shown: (kind) => word(locale, `session.kind.${kind}`) },
    { name: 'note', label: 'session.note' },
  ]
}
