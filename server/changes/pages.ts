import { domainName } from '../domains/names.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import { type Day, kinds } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, field, textsOf } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pager } from '../web/listing.ts'
import { type ChangesFilter, filterParameters, type Group, isNarrowed } from './filter.ts'
import type { ChangeLine, Counts } from './lineStore.ts'

/** What the template of a period's changes shows. */

const path = '/changes'

interface Choices {
  partners: { reference: string; name: string; nameEn: string | null }[]
  domains: { code: string; nameFr: string; nameEn: string }[]
}

export interface ListedChanges {
  filter: ChangesFilter
  /** The last day that is told of. */
  until: Day
  today: Day
  counts: Counts
  /** The lines of each group that is shown, in order. */
  shown: { group: Group; lines: ChangeLine[] }[]
}

export function changesPage(locale: Locale, choices: Choices, listed: ListedChanges) {
  const { filter, counts, shown, until } = listed
  const parameters = filterParameters(filter)
  const typed = { ...filter, from: dayTyped(filter.from), to: dayTyped(filter.to) }
  return {
    ...formPart({ locale, typed, errors: {} }, choices),
    period: periodText(locale, filter),
    notes: notesOf(locale, listed),
    chips: parameters.flatMap((parameter) => chipOf(locale, choices, parameters, parameter)),
    nothing: Object.values(counts).every((count) => count === 0) ? translate(locale, 'changes.nothing') : '',
    sections: shown
      .filter(({ group }) => counts[group] > 0)
      .map(({ group, lines }) => sectionOf(locale, group, lines, { filter, parameters, count: counts[group] })),
    whole: filter.group ? addressOf(path, parameters) : '',
    csv: addressOf('/changes.csv', parameters),
    journal: addressOf('/journal', [
      ['from', filter.from],
      ['to', until],
    ]),
  }
}

/** The form again where its address says what cannot be: 422. */
export function refusedChangesPage(form: FormModel, choices: Choices) {
  return {
    ...formPart(form, choices),
    ...{ period: '', notes: [], chips: [], nothing: '', sections: [], whole: '', csv: '', journal: '' },
  }
}

function formPart(form: FormModel, { partners, domains }: Choices) {
  const { locale, typed } = form
  const any = { value: '', text: translate(locale, 'list.any') }
  const named = partners.map((one) => ({ value: one.reference, text: partnerName(locale, one) }))
  const covered = domains.map((one) => ({ value: one.code, text: domainName(locale, one) }))
  const ofKind = kinds.map((value) => ({ value, text: translate(locale, `kind.${value}`) }))
  return {
    errors: errorSummary(form),
    from: field(form, 'from', 'changes.from', { size: 'short' }),
    to: field(form, 'to', 'changes.to', { size: 'short' }),
    partner: choiceField(form, 'partner', 'changes.partner', [any, ...named]),
    kind: choiceField(form, 'kind', 'changes.kind', [any, ...ofKind]),
    domain: choiceField(form, 'domain', 'changes.domain', [any, ...covered]),
    // A list box holds one value; those beyond it are kept beside it.
    kept: ['partner', 'kind', 'domain'].flatMap((name) =>
      textsOf(typed[name])
        .slice(1)
        .map((value) => ({ name, value })),
    ),
  }
}

function periodText(locale: Locale, { from, to }: ChangesFilter): string {
  if (from === to) return translate(locale, 'changes.period.day', { day: dayText(locale, from) })
  return translate(locale, 'changes.period', { from: dayText(locale, from), to: dayText(locale, to) })
}

function notesOf(locale: Locale, { filter, until, today }: ListedChanges): string[] {
  return [
    translate(locale, 'changes.lead'),
    isNarrowed(filter) ? translate(locale, 'changes.narrowed') : '',
    filter.to > today ? translate(locale, 'changes.ahead') : '',
    until < filter.to ? translate(locale, 'changes.beyond', { day: dayText(locale, until) }) : '',
  ].filter(Boolean)
}

interface Under {
  filter: ChangesFilter
  parameters: readonly Parameter[]
  count: number
}

/** A group's lines: of all groups the first ones and the way to the others, alone page by page. */
function sectionOf(locale: Locale, group: Group, lines: ChangeLine[], { filter, parameters, count }: Under) {
  const own: Parameter[] = [...parameters, ['group', group]]
  const isLonger = filter.group === null && count > lines.length
  return {
    id: `changes-${group}`,
    title: translate(locale, `changes.group.${group}`),
    count: translate(locale, `changes.count.${group}`, { count }),
    rows: lines.map(rowOf),
    more: isLonger ? { href: addressOf(path, own), text: translate(locale, 'changes.more', { count }) } : null,
    pager: filter.group ? pager(locale, path, own, { page: filter.page, count }) : null,
  }
}

function rowOf({ on, at, when, label, sentence, status, severity, name, href, reference, ...line }: ChangeLine) {
  const { partners, fictional } = line
  return { on, at, when, label, sentence, status, severity, name, href, reference, partners, fictional }
}

/** The period is the form's own; a chip stands for what narrows it. */
function chipOf(locale: Locale, choices: Choices, all: readonly Parameter[], parameter: Parameter) {
  const text = chipText(locale, choices, parameter)
  return text === '' ? [] : [chip(path, all, parameter, text)]
}

function chipText(locale: Locale, { partners, domains }: Choices, [name, value]: Parameter): string {
  if (name === 'kind') return translate(locale, `kind.${value as (typeof kinds)[number]}`)
  const partner = partners.find(({ reference }) => name === 'partner' && reference === value)
  if (partner) return partnerName(locale, partner)
  const domain = domains.find(({ code }) => name === 'domain' && code === value)
  return domain ? domainName(locale, domain) : ''
}
