import type { Mark, Tone } from '../conventions/mark.ts'
import { markOf, toneOf } from '../conventions/mark.ts'
import { opening } from '../rules/calendar.ts'
import type { Day, PartialDay, Status } from '../rules/facts.ts'
import { type PartnershipEvent, type PartnershipStatus, partnershipStanding } from '../rules/partnership.ts'

/**
 * What joins the authority to a partner on a day: the convention that binds most; where the council voted none, the
 * partnership itself, which is older than any draft; where there was only paper, that it is a draft or has ended.
 */
export const linkStatuses = [
  'in-force',
  'signed',
  'suspended',
  'authorised',
  'voted',
  'partnership-active',
  'partnership-dormant',
  'partnership-suspended',
  'partnership-ended',
  'later',
  'draft',
  'ended',
  'none',
] as const
export type LinkStatus = (typeof linkStatuses)[number]

/** How far a convention binds: one that is suspended was signed, and waits; one that is voted is no more than wanted. */
const binding = ['in-force', 'signed', 'suspended', 'authorised', 'voted'] as const
type Binding = (typeof binding)[number]

export interface PartnershipFacts {
  since: PartialDay | null
  events: readonly PartnershipEvent[]
}

/** What the map knows of a partner's link. */
export interface LinkFacts {
  /** The statuses of the conventions with it on the day. */
  conventions: readonly Status[]
  partnerships: readonly PartnershipFacts[]
}

export function linkOf({ conventions, partnerships }: LinkFacts, on: Day): LinkStatus {
  const strongest = binding.find((status) => conventions.includes(status))
  if (strongest) return strongest
  const partnership = partnershipStatusOn(partnerships, on)
  if (partnership) return `partnership-${partnership}`
  if (partnerships.length > 0) return 'later'
  if (conventions.includes('draft')) return 'draft'
  return conventions.length > 0 ? 'ended' : 'none'
}

const livelier: readonly PartnershipStatus[] = ['active', 'suspended', 'dormant', 'ended']

/** Of several partnerships with one partner the liveliest; null where none has begun by then. */
export function partnershipStatusOn(partnerships: readonly PartnershipFacts[], on: Day): PartnershipStatus | null {
  const begun = partnerships.filter(({ since }) => since === null || opening(since) <= on)
  const statuses = begun.map(({ events }) => partnershipStanding(events, on).status)
  return livelier.find((status) => statuses.includes(status)) ?? null
}

/** Whether a convention says what the link is, and not the partnership alone. */
export function isBinding(status: LinkStatus): status is Binding {
  return (binding as readonly LinkStatus[]).includes(status)
}

/** How a link is drawn. */
export interface LinkLook {
  mark: Mark
  tone: Tone
  /** A convention's line is strong, that of a partnership alone thin; without a link there is no line. */
  line: 'strong' | 'thin' | 'none'
  /** A full dot for what was signed, a hollow one for what is only wanted or said. */
  dot: 'full' | 'hollow'
}

const partnershipLooks = {
  'partnership-active': { mark: 'solid', tone: 'calm', line: 'thin', dot: 'hollow' },
  'partnership-dormant': { mark: 'dotted', tone: 'soft', line: 'thin', dot: 'hollow' },
  'partnership-suspended': { mark: 'broken', tone: 'watch', line: 'thin', dot: 'hollow' },
  'partnership-ended': { mark: 'closed', tone: 'soft', line: 'thin', dot: 'full' },
  ended: { mark: 'closed', tone: 'soft', line: 'thin', dot: 'full' },
  later: { mark: 'dotted', tone: 'soft', line: 'none', dot: 'hollow' },
  none: { mark: 'dotted', tone: 'soft', line: 'none', dot: 'hollow' },
} as const satisfies Record<Exclude<LinkStatus, Binding | 'draft'>, LinkLook>

export function linkLook(status: LinkStatus): LinkLook {
  if (!isBinding(status) && status !== 'draft') return partnershipLooks[status]
  const mark = markOf(status)
  const isSigned = mark === 'solid' || mark === 'double' || mark === 'broken'
  return { mark, tone: toneOf(status, 'not-due'), line: 'strong', dot: isSigned ? 'full' : 'hollow' }
}
