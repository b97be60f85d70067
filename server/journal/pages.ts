import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { choiceField, errorSummary, type FormModel, field } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pager } from '../web/listing.ts'
import { filterParameters, type JournalFilter, product, type Told } from './filter.ts'
import type { ToldRecord } from './recordStore.ts'
import type { JournalLine } from './store.ts'
import { actName, actText, instantText, kindsWithHistory, kindText, recordName, whoText } from './words.ts'

/** What the template of the journal shows. */

const path = '/journal'

export interface Known extends Told {
  people: { id: string; name: string | null }[]
}

interface Listed {
  filter: JournalFilter
  lines: JournalLine[]
  count: number
  records: ReadonlyMap<string, ToldRecord>
  timeZone: string
  /** Whether lines on accounts are left out. */
  withoutAccounts: boolean
}

export function journalPage(form: FormModel, known: Known, listed: Listed | null) {
  const { locale } = form
  const typed = listed ? typedOf(listed.filter) : form.typed
  return {
    ...fieldsOf({ ...form, typed }, known),
    list: listed ? listOf(locale, known, listed) : null,
  }
}

function typedOf({ page: _page, from, to, ...filter }: JournalFilter) {
  return { ...filter, from: dayTyped(from), to: dayTyped(to) }
}

function fieldsOf(form: FormModel, { kinds, acts, people }: Known) {
  const { locale } = form
  const any = { value: '', text: translate(locale, 'list.any') }
  const byText = (options: { value: string; text: string }[]) =>
    options.sort((one, other) => new Intl.Collator(locale).compare(one.text, other.text))
  const who = people.map(({ id, name }) => ({ value: id, text: whoText(locale, { accountId: id, who: name }) }))
  return {
    errors: errorSummary(form),
    who: choiceField(form, 'who', 'journal.who', [
      any,
      { value: product, text: translate(locale, 'journal.product') },
      ...byText(who),
    ]),
    kind: choiceField(form, 'kind', 'journal.record', [
      any,
      ...byText(kinds.map((value) => ({ value, text: kindText(locale, value) }))),
    ]),
    act: choiceField(form, 'act', 'journal.act', [
      any,
      ...byText(acts.map((value) => ({ value, text: actName(locale, value) }))),
    ]),
    reference: field(form, 'reference', 'journal.reference', { size: 'short' }),
    from: field(form, 'from', 'journal.from', { size: 'short' }),
    to: field(form, 'to', 'journal.to', { size: 'short' }),
  }
}

function listOf(locale: Locale, known: Known, listed: Listed) {
  const { filter, lines, count, withoutAccounts } = listed
  const parameters = filterParameters(filter)
  return {
    count: translate(locale, 'journal.count', { count }),
    apart: withoutAccounts ? translate(locale, 'journal.without-accounts') : '',
    chips: parameters.map((parameter) => chip(path, parameters, parameter, chipText(locale, known, parameter))),
    rows: lines.map((line) => rowOf(locale, line, listed)),
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    csv: addressOf('/journal.csv', parameters),
  }
}

function chipText(locale: Locale, { people }: Known, [name, value]: Parameter): string {
  if (name === 'kind') return kindText(locale, value)
  if (name === 'act') return actName(locale, value)
  if (name === 'reference') return value
  if (name === 'from') return translate(locale, 'journal.chip.from', { day: dayText(locale, value) })
  if (name === 'to') return translate(locale, 'journal.chip.to', { day: dayText(locale, value) })
  const accountId = value === product ? null : value
  return whoText(locale, { accountId, who: people.find(({ id }) => id === value)?.name ?? null })
}

function rowOf(locale: Locale, line: JournalLine, { records, timeZone }: Listed) {
  const { at, recordKind, recordId, act } = line
  const record = records.get(`${recordKind} ${recordId}`)
  return {
    at,
    when: instantText(locale, timeZone, at),
    who: whoText(locale, line),
    did: actText(locale, recordKind, act),
    record: recordName(locale, line, record),
    page: record?.href ?? '',
    history: record ? historyOf(recordKind, record.href) : '',
  }
}

/** The address of a record's history, '' where its kind has none. */
function historyOf(recordKind: string, href: string): string {
  if (!(kindsWithHistory as readonly string[]).includes(recordKind)) return ''
  return `${href.replace(/\/edit$/, '')}/history`
}
