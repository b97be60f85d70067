import type { ConventionRecord } from '../conventions/record.ts'
import type { JudgedConvention } from '../conventions/standingOf.ts'
import { domainName } from '../domains/names.ts'
import { fold } from '../locale/fold.ts'
import { countryName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Partnership } from '../partnerships/store.ts'
import { opening } from '../rules/calendar.ts'
import { type Day, kinds } from '../rules/facts.ts'
import { addressOf } from '../web/listing.ts'
import type { Group, Grouping } from './group.ts'
import type { Line } from './line.ts'
import { drawnPartnership, relationsOf } from './relations.ts'
import { sinceDay } from './words.ts'

/** The name under which conventions are grouped; `key` is what the list's filter calls it, '' where it has no word. */
export interface GroupName {
  key: string
  name: string
  sub: string
  href: string
}

/** What a convention is grouped by: maybe several partners or domains, and never nothing. */
export function groupNames(locale: Locale, grouping: Grouping, record: ConventionRecord): GroupName[] {
  const names = namesOf(locale, grouping, record)
  if (names.length > 0) return names
  return [{ key: '', name: translate(locale, `timeline.group.none.${grouping}`), sub: '', href: '' }]
}

function namesOf(locale: Locale, grouping: Grouping, record: ConventionRecord): GroupName[] {
  switch (grouping) {
    case 'partner':
      return record.partners.map((partner) => partnerGroup(locale, partner))
    case 'domain':
      return record.domains.map((domain) => listed(grouping, domain.code, domainName(locale, domain)))
    case 'kind':
      return [listed(grouping, record.kind, translate(locale, `kind.${record.kind}`))]
    case 'service':
      return record.service ? [listed(grouping, record.service, record.service)] : []
  }
}

/** A group that has no page of its own: its list. */
export function listed(grouping: Grouping, key: string, name: string): GroupName {
  return { key, name, sub: '', href: addressOf('/conventions', [[grouping, key]]) }
}

type NamedPartner = Pick<ConventionRecord['partners'][number], 'reference' | 'name' | 'nameEn' | 'countryCode'>

export function partnerGroup(locale: Locale, partner: NamedPartner): GroupName {
  const { reference, countryCode } = partner
  return {
    key: reference,
    name: partnerName(locale, partner),
    sub: countryName(locale, countryCode),
    href: `/partners/${reference}`,
  }
}

/** Conventions under their names, with the partnership of each partner; those without a name last. */
export function groupsOf(
  locale: Locale,
  grouping: Grouping,
  all: readonly { judged: JudgedConvention; line: Line }[],
  partnerships: readonly Partnership[],
  on: Day,
): Group[] {
  const groups = new Map<string, Group>()
  const groupOf = (name: GroupName) => {
    const known = groups.get(name.key)
    if (known) return known
    const group: Group = { ...name, count: 0, lines: [], relations: [], strip: null, unfold: '' }
    groups.set(name.key, group)
    return group
  }
  for (const { judged, line } of all) {
    for (const name of groupNames(locale, grouping, judged.record)) {
      const group = groupOf(name)
      group.lines.push(line)
      group.count += 1
    }
  }
  if (grouping === 'partner')
    for (const one of partnerships) relate(locale, groupOf(partnerGroup(locale, one.partner)), one, on)
  return inOrder(locale, grouping, [...groups.values()])
}

/** A partner's group leads to its partnership, the first of several, and says since when it is, once it is. */
function relate(locale: Locale, group: Group, partnership: Partnership, on: Day): void {
  const isFirst = group.relations.length === 0
  const { reference, since } = partnership
  group.relations.push(...relationsOf(drawnPartnership(partnership)))
  if (!isFirst) return
  group.href = `/partnerships/${reference}`
  if (since && opening(since) <= on) {
    group.sub = translate(locale, 'timeline.group.since', { country: group.sub, since: sinceDay(locale, since) })
  }
}

/** Kinds in the order of the law and of the lists, all else by name. */
export function inOrder(locale: Locale, grouping: Grouping, groups: Group[]): Group[] {
  const collator = new Intl.Collator(locale)
  const place = ({ key }: Group) => (key === '' ? 1 : 0)
  const kind = ({ key }: Group) => (kinds as readonly string[]).indexOf(key)
  return groups.sort((one, other) => {
    const apart = place(one) - place(other)
    if (apart !== 0) return apart
    if (grouping === 'kind') return kind(one) - kind(other)
    return collator.compare(one.name, other.name) || (fold(one.key) < fold(other.key) ? -1 : 1)
  })
}
