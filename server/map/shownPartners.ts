import { countryName } from '../locale/format.ts'
import { type Locale, word } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { opening } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import type { PartnershipStatus } from '../rules/partnership.ts'
import type { MapFilter } from './filter.ts'
import { isBinding, type LinkStatus, linkLook, linkOf, linkStatuses, partnershipStatusOn } from './link.ts'
import { kilometresBetween, type Place } from './sphere.ts'
import type { MapPartner } from './store.ts'

/** A partner as the map and its list show it on a day. */
export interface ShownPartner extends MapPartner {
  /** In the person's language. */
  shown: string
  country: string
  status: LinkStatus
  /** What else is to say: of the partnership beside a convention, of a draft beside a partnership. */
  beside: 'dormant' | 'suspended' | 'ended' | 'draft' | ''
  since: PartialDay | null
  /** From the authority; null where one of both places is not known. */
  kilometres: number | null
  /** Its record: the partnership, or the partner where there is none. */
  path: string
}

/** All partners as they are on the day. */
export function partnersOn(
  locale: Locale,
  partners: readonly MapPartner[],
  { on, today, city }: { on: Day; today: Day; city: Place | null },
): ShownPartner[] {
  return partners.map((partner) => {
    const status = linkOf(partner, on)
    const relation = partnershipStatusOn(partner.partnerships, on)
    const [first] = partner.partnerships
    return {
      ...partner,
      shown: partnerName(locale, partner),
      country: countryName(locale, partner.countryCode),
      status,
      beside: besideOf(status, relation, on >= today && partner.conventions.includes('draft')),
      since: earliest(partner),
      kilometres: city && partner.place ? kilometresBetween(city, partner.place) : null,
      path: first ? `/partnerships/${first.reference}` : `/partners/${partner.reference}`,
    }
  })
}

/** A draft is told today and later: which there were on a day that is past, nobody recorded. */
function besideOf(status: LinkStatus, relation: PartnershipStatus | null, hasDraft: boolean) {
  if (isBinding(status)) return relation === null || relation === 'active' ? '' : relation
  return status !== 'draft' && hasDraft ? 'draft' : ''
}

function earliest({ partnerships }: MapPartner): PartialDay | null {
  const days = partnerships.flatMap(({ since }) => since ?? [])
  return days.sort((one, other) => (opening(one) < opening(other) ? -1 : 1))[0] ?? null
}

/** Those that a filter lets through, in its order; its domains were looked at before. */
export function filteredPartners(
  locale: Locale,
  partners: readonly ShownPartner[],
  { status, country, sort }: Pick<MapFilter, 'status' | 'country' | 'sort'>,
): ShownPartner[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const way = sort.startsWith('-') ? -1 : 1
  const key = keyOf(sort.replace('-', ''))
  return partners
    .filter((one) => status.length === 0 || status.includes(one.status))
    .filter((one) => country.length === 0 || country.includes(one.countryCode))
    .toSorted((one, other) => {
      const [mine, theirs] = [key(one), key(other)]
      const byName = compare(one.shown, other.shown)
      // What nobody knows comes last either way.
      if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null) || byName
      const order = typeof mine === 'number' ? mine - Number(theirs) : compare(mine, String(theirs))
      return way * order || byName
    })
}

function keyOf(column: string): (partner: ShownPartner) => string | number | null {
  if (column === 'country') return ({ country }) => country
  if (column === 'distance') return ({ kilometres }) => kilometres
  if (column === 'status') return ({ status }) => linkStatuses.indexOf(status)
  if (column === 'conventions') return ({ conventionCount }) => conventionCount
  if (column === 'since') return ({ since }) => since
  return ({ shown }) => shown
}

export function linkWord(locale: Locale, status: LinkStatus): string {
  return word(locale, isBinding(status) || status === 'draft' ? `status.${status}` : `map.status.${status}`)
}

/** A link's status as lists show it: a word with its drawn mark. */
export function linkModel(locale: Locale, status: LinkStatus): { word: string; mark: string; tone: string } {
  const { mark, tone, line } = linkLook(status)
  const drawn = { strong: mark, thin: mark === 'closed' ? mark : `${mark} thin`, none: 'lone' }[line]
  return { word: linkWord(locale, status), mark: drawn, tone }
}
