import { closing } from '../rules/calendar.ts'
import type { ConventionFacts, Day, Deadline, Standing } from '../rules/facts.ts'

/** What needs a person now, computed from standings: a line is a day, a convention, and why. */

export const groups = ['late', 'decide', 'waiting', 'watch'] as const
export type Group = (typeof groups)[number]

export type LineKind =
  | 'late'
  | 'decide'
  | 'execution'
  | 'signature'
  | 'transmission'
  | 'beginning'
  | 'notice'
  | 'renewing'
  | 'finding'

export interface WorkLine<C> {
  group: Group
  kind: LineKind
  /** The day that counts: of the deadline, or since which somebody is waited for. */
  on: Day
  /** The council session that would decide; null where there is none. */
  session: Day | null
  convention: C
}

export interface AtWork {
  facts: ConventionFacts
  standing: Standing
}

/** The lines of some conventions, each convention once, in its first group; the most urgent first. */
export function workLines<C extends AtWork>(conventions: C[]): WorkLine<C>[] {
  return conventions
    .flatMap((convention) => lineOf(convention) ?? [])
    .sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || (one.on < other.on ? -1 : 1))
}

function lineOf<C extends AtWork>(convention: C): WorkLine<C> | null {
  const { facts, standing } = convention
  const line = (group: Group, kind: LineKind, on: Day): WorkLine<C> => {
    return { group, kind, on, session: dayOf(standing, 'session'), convention }
  }
  const decision = dayOf(standing, 'decision')
  const notice = dayOf(standing, 'notice')
  if (standing.renewalStatus === 'late') return line('late', 'late', decision ?? standing.on)
  if (standing.renewalStatus === 'due' && decision) return line('decide', 'decide', decision)
  const waited = waitedSince(facts, standing)
  if (waited) return line('waiting', waited.kind, waited.on)
  if (standing.renewalStatus === 'due' && notice) return line('watch', 'notice', notice)
  if (standing.renewalStatus === 'renewing') return line('watch', 'renewing', standing.term?.endsOn ?? standing.on)
  const serious = standing.findings.some(({ severity }) => severity === 'serious')
  return serious && isOpen(standing) ? line('watch', 'finding', standing.on) : null
}

/** Whom the convention waits for, and since when. */
function waitedSince(facts: ConventionFacts, standing: Standing): { kind: LineKind; on: Day } | null {
  const { status, missing, executoryOn, on } = standing
  const sessionOn = facts.authorisation?.sessionOn
  if (status === 'voted') return { kind: 'execution', on: sessionOn ? closing(sessionOn) : on }
  if (status === 'authorised') return { kind: 'signature', on: lastSignatureOn(facts, on) ?? executoryOn ?? on }
  if (status !== 'signed') return null
  const kind = missing.includes('transmittedOn') ? 'transmission' : 'beginning'
  return { kind, on: lastSignatureOn(facts, on) ?? on }
}

function lastSignatureOn({ signatures = [] }: ConventionFacts, on: Day): Day | null {
  const days = signatures.flatMap((signature) => (signature.on ? [closing(signature.on)] : []))
  return (
    days
      .filter((day) => day <= on)
      .sort()
      .at(-1) ?? null
  )
}

function dayOf({ deadlines }: Standing, kind: Deadline['kind']): Day | null {
  return deadlines.find((deadline) => deadline.kind === kind)?.on ?? null
}

/** What is over is no work any more: its findings stay on its record. */
function isOpen({ status }: Standing): boolean {
  return status !== 'expired' && status !== 'denounced' && status !== 'superseded'
}
