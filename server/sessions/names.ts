import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { type Body, bodies, type SessionKind, type SessionValues, sessionKinds } from './record.ts'

/** "Conseil du 14 décembre 2026" */
export function sessionTitle(locale: Locale, { body, heldOn }: Pick<SessionValues, 'body' | 'heldOn'>): string {
  return translate(locale, `session.title.${body}`, { day: dayText(locale, heldOn) })
}

export function bodyText(locale: Locale, body: Body): string {
  return translate(locale, `session.body.${body}`)
}

export function kindText(locale: Locale, kind: SessionKind | null): string {
  return kind === null ? '' : translate(locale, `session.kind.${kind}`)
}

export function bodyOptions(locale: Locale) {
  return bodies.map((value) => ({ value: value as string, text: bodyText(locale, value) }))
}

export function kindOptions(locale: Locale) {
  return sessionKinds.map((value) => ({ value: value as string, text: kindText(locale, value) }))
}
