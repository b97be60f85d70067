import { dayAfter, dayBefore, earliestOf } from './calendar.ts'
import type { Day } from './facts.ts'

export const mandateWays = ['election', 'replacement', 'delegation'] as const
export type MandateWay = (typeof mandateWays)[number]

/**
 * The stretch of time in which a person may sign for the authority: as its elected executive, in the place of an absent
 * mayor (CGCT L.2122-17), or by the executive's order (L.2122-18).
 */
export interface Mandate {
  capacity: string
  way: MandateWay
  /** The first day; null for a delegation, which begins with its order. */
  from: Day | null
  /** The last day, included; null while nobody knows an end. */
  until: Day | null
  /** The order of a delegation. */
  order: DelegationOrder | null
}

export interface DelegationOrder {
  signedOn: Day
  /** The first day on which it may be carried out; null where nobody knows it. */
  executoryOn: Day | null
  /** Whether its scope takes in cooperation conventions; null where nobody knows. */
  covers: boolean | null
  /** The first day without it. */
  withdrawnOn: Day | null
}

/** Why a mandate does not let its person sign on a day. */
export type PowerDenied = 'not-begun' | 'not-executory' | 'over' | 'withdrawn' | 'scope'
/** What has to be known before it can be told. */
export type PowerUnknown = 'executory-unknown' | 'scope-unknown'

/** Whether a mandate covers the signing of a convention on a day; `on` is the day on which it begins or ended. */
export type Power =
  | { power: 'covers' }
  | { power: 'unknown'; reason: PowerUnknown }
  | { power: 'none'; reason: PowerDenied; on: Day | null }

/** The first day of a mandate, as far as it is known. */
export function mandateStart({ from, order }: Mandate): Day | null {
  return order ? order.executoryOn : from
}

/** Its last day, included; null where it has no known end. */
export function mandateEnd({ until, order }: Mandate): Day | null {
  return earliestOf([until, order?.withdrawnOn ? dayBefore(order.withdrawnOn) : null])
}

/** Whether a mandate covers the signing of a convention on a day. */
export function powerOn(mandate: Mandate, day: Day): Power {
  const { order, until } = mandate
  const end = mandateEnd(mandate)
  if (end !== null && end < day) {
    const withdrawn = order?.withdrawnOn && end !== until
    return none(withdrawn ? 'withdrawn' : 'over', withdrawn ? order.withdrawnOn : end)
  }
  if (order?.covers === false) return none('scope', null)
  const start = mandateStart(mandate)
  if (start !== null && start > day) return none(order ? 'not-executory' : 'not-begun', start)
  if (start === null && order && order.signedOn > day) return none('not-executory', null)
  if (start === null) return { power: 'unknown', reason: 'executory-unknown' }
  return order?.covers === null ? { power: 'unknown', reason: 'scope-unknown' } : { power: 'covers' }
}

function none(reason: PowerDenied, on: Day | null): Power {
  return { power: 'none', reason, on }
}

/** What some mandates of one person are worth together on a day. */
export function bestPower(mandates: readonly Mandate[], day: Day): Power['power'] {
  const powers = mandates.map((mandate) => powerOn(mandate, day).power)
  return powers.find((power) => power === 'covers') ?? powers.find((power) => power === 'unknown') ?? 'none'
}

/** Whether a mandate is held on a day, whatever it covers. */
export function isRunning(mandate: Mandate, day: Day): boolean {
  const start = mandateStart(mandate) ?? mandate.order?.signedOn ?? null
  const end = mandateEnd(mandate)
  return start !== null && start <= day && (end === null || day <= end)
}

/** Whether two mandates have a day in common; an order that is not executory yet counts from its signing. */
export function overlap(one: Mandate, other: Mandate): boolean {
  const [first, second] = [stretchOf(one), stretchOf(other)]
  return first.from <= second.until && second.from <= first.until
}

const never = '9999-12-31'

function stretchOf(mandate: Mandate): { from: Day; until: Day } {
  const from = mandateStart(mandate) ?? mandate.order?.signedOn ?? never
  return { from, until: mandateEnd(mandate) ?? never }
}

/** Every day on which a mandate begins, or is over. */
export function mandateDays(mandate: Mandate): Day[] {
  const end = mandateEnd(mandate)
  return [mandateStart(mandate), end && dayAfter(end)].flatMap((day) => day ?? [])
}
