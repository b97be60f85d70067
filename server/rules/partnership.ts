import { closing, isWhole } from './calendar.ts'
import type { Day, PartialDay } from './facts.ts'

export const partnershipStatuses = ['active', 'dormant', 'suspended', 'ended'] as const
export type PartnershipStatus = (typeof partnershipStatuses)[number]

export const partnershipEventKinds = ['dormant', 'suspended', 'resumed', 'ended'] as const
export type PartnershipEventKind = (typeof partnershipEventKinds)[number]

/** Something that happened to a partnership; its day is null where nobody knows it. */
export interface PartnershipEvent {
  kind: PartnershipEventKind
  happenedOn: PartialDay | null
  enteredOn: Day
}

/** A partnership on a day: its status, and the event that made it so (null: none by then). */
export interface PartnershipStanding<E extends PartnershipEvent = PartnershipEvent> {
  status: PartnershipStatus
  event: E | null
}

/** The day from which an event counts: a month's or year's last day; where nobody knows, the day it was entered. */
export function countsFrom({ happenedOn, enteredOn }: Pick<PartnershipEvent, 'happenedOn' | 'enteredOn'>): Day {
  return happenedOn === null ? enteredOn : closing(happenedOn)
}

/** Whether the day from which an event counts is not the day on which it happened, as far as that is known. */
export function countsFromAnotherDay({ happenedOn }: PartnershipEvent): boolean {
  return happenedOn === null || !isWhole(happenedOn)
}

/** Events in the order in which they count; those of one day in the order in which they are listed. */
export function inOrder<E extends PartnershipEvent>(events: readonly E[]): E[] {
  return [...events].sort((one, other) =>
    countsFrom(one) < countsFrom(other) ? -1 : countsFrom(one) > countsFrom(other) ? 1 : 0,
  )
}

/** The status on a day: that of the last event by then. */
export function partnershipStanding<E extends PartnershipEvent>(events: readonly E[], on: Day): PartnershipStanding<E> {
  const event = inOrder(events).findLast((one) => countsFrom(one) <= on) ?? null
  return { status: event === null || event.kind === 'resumed' ? 'active' : event.kind, event }
}
