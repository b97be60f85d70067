import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { Day } from '../rules/facts.ts'
import { type FormModel, field } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pager } from '../web/listing.ts'
import { chipText, filterPart, type WorkChoices } from '../work/filterPart.ts'
import { type ChangesFilter, filterParameters, type Group, isNarrowed } from './filter.ts'
import type { ChangeLine, Counts } from './lineStore.ts'

/** What the template of a period's changes shows. */

const path = '/changes'

export interface ListedChanges {
  filter: ChangesFilter
  /** The last day that is told of. */
  until: Day
  today: Day
  counts: Counts
  /** The lines of each group that is shown, in order. */
  shown: { group: Group; lines: ChangeLine[] }[]
}

export function changesPage(locale: Locale, choices: WorkChoices, listed: ListedChanges) {
  const { filter, counts, shown, until } = listed
  const parameters = filterParameters(filter)
  const typed = { ...filter, from: dayTyped(filter.from), to: dayTyped(filter.to) }
  return {
    ...formPart({ locale, typed, errors: {} }, choices),
    period: periodText(locale, filter),
    notes: notesOf(locale, listed),
    chips: chipsOf(locale, choices, parameters),
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
export function refusedChangesPage(form: FormModel, choices: WorkChoices) {
  return {
    ...formPart(form, choices),
    ...{ period: '', notes: [], chips: [], nothing: '', sections: [], whole: '', csv: '', journal: '' },
  }
}

function formPart(form: FormModel, choices: WorkChoices) {
  return {
    ...filterPart(form, choices),
    from: field(form, 'from', 'changes.from', { size: 'short' }),
    to: field(form, 'to', 'changes.to', { size: 'short' }),
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
function chipsOf(locale: Locale, choices: WorkChoices, all: readonly Parameter[]) {
  return all
    .filter(([name]) => name !== 'from' && name !== 'to')
    .map((parameter) => chip(path, all, parameter, chipText(locale, choices, parameter)))
}
