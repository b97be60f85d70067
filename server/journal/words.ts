import { dayText } from '../locale/format.ts'
import { isKey, type Locale, translate, word } from '../locale/locale.ts'
import type { ToldRecord } from './recordStore.ts'
import type { JournalLine } from './store.ts'

/** How the journal tells in words who did what. */

/** The kinds of records that have a page of their history. */
export const kindsWithHistory = ['convention', 'partnership', 'partner', 'deliberation', 'person', 'domain'] as const

/** A colleague by name; the product itself, for what the machine did. */
export function whoText(locale: Locale, { accountId, who }: Pick<JournalLine, 'accountId' | 'who'>): string {
  if (accountId === null) return translate(locale, 'journal.product')
  return who ?? translate(locale, 'journal.gone-account')
}

/** "a enregistré une signature de la convention": what was done, before the record's name. */
export function actText(locale: Locale, recordKind: string, act: string): string {
  const kind = isKey(`journal.the.${recordKind}`) ? recordKind : 'record'
  const values = { the: word(locale, `journal.the.${kind}`), of: word(locale, `journal.of.${kind}`) }
  const own = `journal.act.${recordKind}.${act}`
  if (isKey(own)) return word(locale, own, values)
  const shared = `journal.act.${act}`
  return isKey(shared) ? word(locale, shared, values) : translate(locale, 'journal.act.other', { ...values, act })
}

/** A kind of record as a filter names it. */
export function kindText(locale: Locale, recordKind: string): string {
  const key = `journal.kind.${recordKind}`
  return isKey(key) ? word(locale, key) : recordKind
}

/** An act as a filter names it. */
export function actName(locale: Locale, act: string): string {
  const key = `journal.verb.${act}`
  return isKey(key) ? word(locale, key) : act
}

const kindsNamed: readonly string[] = [
  'authorisation',
  'acceptance',
  'commitment',
  'session',
  'document',
  ...kindsWithHistory,
]

/** How a line's record is called: as it is now, else as it was when it was written. */
export function recordName(locale: Locale, line: JournalLine, record: ToldRecord | undefined): string {
  const name = record?.name ?? formerName(line)
  return line.recordKind === 'session' && name ? dayText(locale, name) : name
}

/** What a record that is gone was called when this was written. */
export function formerName({ recordKind, before, after }: JournalLine): string {
  // Of other records the journal may hold what is no name.
  if (!kindsNamed.includes(recordKind)) return ''
  for (const said of [after, before]) {
    const { reference, name, nameFr, code, convention, heldOn } = (said ?? {}) as Record<string, unknown>
    const known = [reference, name, nameFr, code, convention, heldOn].find((one) => typeof one === 'string')
    if (known) return String(known)
  }
  return ''
}

/** An instant where the authority is: its day, and its time to the minute. */
export function instantText(locale: Locale, timeZone: string, instant: string): string {
  const date = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return date.format(new Date(instant))
}

/** Within a record's own history only what else a line names is named: the other side of an authorisation, a document. */
export function otherName(line: JournalLine): string {
  if (line.recordKind === 'document') return formerName(line)
  if (line.recordKind !== 'authorisation') return ''
  const { deliberation, convention } = (line.after ?? line.before ?? {}) as Record<string, unknown>
  return [deliberation, convention].filter((one) => typeof one === 'string').join(', ')
}
