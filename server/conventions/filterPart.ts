import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import { dayText } from '../locale/format.ts'
import { isKey, type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import { kinds, renewalStatuses, statuses } from '../rules/facts.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { outcomes } from '../rules/outcome.ts'
import { workGroups } from '../rules/workReason.ts'
import { columnsSaid } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, keptBeside, type Typed, textsOf } from '../web/fields.ts'
import { chip, type Parameter } from '../web/listing.ts'
import { type ConventionFilter, isNarrowed, usualColumns } from './filter.ts'
import type { DomainName, PartnerName } from './record.ts'

/** The conventions' filter as a form and as chips: the list and the timelines have the same. */

/** The partners and domains that can be filtered by. */
export interface Choices {
  partners: Pick<PartnerName, 'id' | 'reference' | 'name' | 'nameEn' | 'ownName' | 'countryCode'>[]
  domains: (Pick<DomainName, 'code' | 'nameFr' | 'nameEn'> & { hidden: boolean })[]
  /** Names of the services that follow conventions. */
  services: readonly string[]
}

/** What `partials/convention-filters` shows. */
export function filterFields(form: FormModel, choices: Choices) {
  const { locale, typed } = form
  const any = { value: '', text: translate(locale, 'list.any') }
  const words = (names: readonly string[], prefix: string) => [
    any,
    ...names.map((name) => ({ value: name, text: word(locale, `${prefix}.${name}`) })),
  ]
  const partners = choices.partners.map((partner) => ({ value: partner.reference, text: partnerName(locale, partner) }))
  const domains = offeredDomains(choices.domains, textsOf(typed.domain)).map((domain) => ({
    value: domain.code,
    text: domainName(locale, domain),
  }))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'list.q'),
    partner: choiceField(form, 'partner', 'convention.filter.partner', [any, ...partners]),
    domain: choiceField(form, 'domain', 'convention.filter.domain', [any, ...domains]),
    service: choiceField(form, 'service', 'convention.service', [
      any,
      ...choices.services.map((service) => ({ value: service, text: service })),
    ]),
    kind: choiceField(form, 'kind', 'convention.filter.kind', words(kinds, 'kind')),
    status: choiceField(form, 'status', 'convention.filter.status', words(statuses, 'status')),
    renewal: choiceField(form, 'renewal', 'convention.filter.renewal', words(renewalStatuses, 'renewal')),
    endsFrom: field(form, 'endsFrom', 'convention.filter.ends-from', { size: 'short' }),
    endsTo: field(form, 'endsTo', 'convention.filter.ends-to', { size: 'short' }),
    finding: choiceField(form, 'finding', 'convention.filter.finding', [any, ...findingOptions(locale)]),
    work: choiceField(form, 'work', 'convention.filter.work', words(workGroups, 'work.group')),
    decisionBefore: field(form, 'decisionBefore', 'convention.filter.decision-before', { size: 'short' }),
    outcome: choiceField(form, 'outcome', 'convention.filter.outcome', words(outcomes, 'outcome')),
    endedFrom: field(form, 'endedFrom', 'convention.filter.ended-from', { size: 'short' }),
    endedTo: field(form, 'endedTo', 'convention.filter.ended-to', { size: 'short' }),
    more: folded.some((name) => textsOf(typed[name]).length > 0),
    kept: keptBeside(typed, [
      'partner',
      'domain',
      'service',
      'kind',
      'status',
      'renewal',
      'finding',
      'work',
      'outcome',
    ]),
  }
}

/** The fields that stand under "Plus de filtres". */
const folded = [
  ...['kind', 'domain', 'service', 'endsFrom', 'endsTo', 'finding', 'work', 'decisionBefore'],
  ...['outcome', 'endedFrom', 'endedTo'],
]

/** The fields whose chips say a day. */
const days = ['endsFrom', 'endsTo', 'decisionBefore', 'endedFrom', 'endedTo']

function findingOptions(locale: Locale) {
  return allRuleIds.map((value) => ({ value, text: word(locale, `finding.${value}.title`) }))
}

/** A filter as its form would have been typed. */
export function filterTyped({ page: _page, ...filter }: ConventionFilter): Typed {
  const sort = filter.sort === 'reference' ? '' : filter.sort
  return {
    ...filter,
    columns: columnsSaid(filter.columns, usualColumns),
    sort,
    endsFrom: dayTyped(filter.endsFrom),
    endsTo: dayTyped(filter.endsTo),
    decisionBefore: dayTyped(filter.decisionBefore),
    endedFrom: dayTyped(filter.endedFrom),
    endedTo: dayTyped(filter.endedTo),
  }
}

/** Each set filter, and the page at `path` without it. */
export function filterChips(locale: Locale, choices: Choices, path: string, parameters: readonly Parameter[]) {
  return parameters.flatMap((parameter) => {
    const text = chipText(locale, choices, parameter)
    return text === '' ? [] : [chip(path, parameters, parameter, text)]
  })
}

/** What a filter leaves out is never hidden in silence. */
export function hiddenPart(locale: Locale, filter: ConventionFilter, count: number, all: string) {
  if (!isNarrowed(filter) || count <= 0) return null
  return { text: translate(locale, 'convention.hidden', { count }), href: all }
}

function chipText(locale: Locale, { partners, domains }: Choices, [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'list.chip.q', { text: value })
  if (name === 'service') return translate(locale, 'convention.chip.service', { service: value })
  if (name === 'finding') return word(locale, `finding.${value}.title`)
  if (name === 'work') return word(locale, `work.group.${value}`)
  if (days.includes(name)) return word(locale, `convention.chip.${name}`, { day: dayText(locale, value) })
  const partner = partners.find(({ reference }) => name === 'partner' && reference === value)
  if (partner) return partnerName(locale, partner)
  const domain = domains.find(({ code }) => name === 'domain' && code === value)
  if (domain) return domainName(locale, domain)
  const key = `${name}.${value}`
  return isKey(key) ? word(locale, key) : ''
}
