import { closing, dayAfter, earliestOf, latestOf } from './calendar.ts'
import { caseOn } from './case.ts'
import { denouncedBy } from './denunciation.ts'
import type { ConventionFacts, Day, Deadline, Standing } from './facts.ts'
import { placeIn } from './status.ts'
import type { ConventionAtWork, DecisionWay, SessionAhead, WorkReason } from './workReason.ts'

/** Everything about a convention that calls somebody on the day of its standing. */
export function conventionReasons(one: ConventionAtWork, ahead: SessionAhead[]): WorkReason[] {
  if (isOver(one.standing)) return []
  return [decisionReason(one, ahead), waitingReason(one), renewalReason(one.standing), ...findingReasons(one)].flatMap(
    (reason) => reason ?? [],
  )
}

/** What is over is no work any more: its findings stay on its record. */
function isOver({ renewalStatus }: Standing): boolean {
  return renewalStatus === 'ended'
}

/** The council has to decide, or had to. */
function decisionReason({ facts, standing }: ConventionAtWork, ahead: SessionAhead[]): WorkReason | null {
  const { renewalStatus, term } = standing
  const on = dayOf(standing, 'decision')
  if (on === null || !term?.endsOn || (renewalStatus !== 'due' && renewalStatus !== 'late')) return null
  const session = dayOf(standing, 'session')
  const way = wayOf(facts, standing.on)
  const termEndsOn = term.endsOn
  if (renewalStatus === 'due') return { kind: 'decide', on, session, termEndsOn, way }
  // A vote on the last day itself would come too late to be signed.
  const still = ahead.find((one) => one.on < termEndsOn && one.on >= standing.on) ?? null
  const remedy = { session: still?.on ?? null, closesOn: still?.closesOn ?? null }
  return { kind: 'late', on, missed: session, termEndsOn, way, ...remedy }
}

/** Whether the clause knows an express renewal of the running term. */
function wayOf(facts: ConventionFacts, on: Day): DecisionWay {
  const { term } = placeIn(caseOn(facts, on, denouncedBy(facts)), on)
  return term?.clause.mode === 'express' && term.order < term.clause.maximum ? 'renew' : 'replace'
}

/** Whom the convention waits for, and since when. */
function waitingReason({ facts, standing }: ConventionAtWork): WorkReason | null {
  const { status, missing, executoryOn, on } = standing
  const sessionOn = facts.authorisation?.sessionOn
  if (status === 'voted' && sessionOn) {
    const facts = (['receivedOn', 'publishedOn'] as const).filter((fact) => missing.includes(`authorisation.${fact}`))
    return { kind: 'execution', on: closing(sessionOn), sessionOn, missing: facts }
  }
  const { signed, awaited, last } = signing(facts, on)
  if (status === 'authorised' && executoryOn) {
    return { kind: 'signature', on: latestOf([last, executoryOn])!, executoryOn, signed, awaited }
  }
  if (status !== 'signed' || last === null) return null
  if (missing.includes('transmittedOn')) {
    return { kind: 'transmission', on: last, termEndsOn: standing.term?.endsOn ?? null }
  }
  return { kind: 'beginning', on: beginsOn(standing, facts) ?? last, signedOn: last }
}

function beginsOn({ inForceOn }: Standing, { start }: ConventionFacts): Day | null {
  return inForceOn ?? (start && 'on' in start ? start.on : null)
}

/** Who has signed by the day and who has not, in the order of the parties; the day of the last first signature. */
function signing({ signatures = [] }: ConventionFacts, day: Day) {
  const firsts = new Map<string, Day | null>()
  for (const { party, on } of signatures) {
    const given = on && closing(on) <= day ? closing(on) : null
    firsts.set(party, earliestOf([firsts.get(party) ?? null, given]))
  }
  const all = [...firsts]
  return {
    signed: all.flatMap(([party, on]) => (on ? [party] : [])),
    awaited: all.flatMap(([party, on]) => (on ? [] : [party])),
    last: latestOf(all.map(([, on]) => on)),
  }
}

/** It renews itself unless somebody denounces it in time; or nobody can prevent it any more. */
function renewalReason(standing: Standing): WorkReason | null {
  const { renewalStatus, term } = standing
  const deadlineOn = dayOf(standing, 'notice')
  if (deadlineOn === null || !term?.endsOn) return null
  const renewsOn = dayAfter(term.endsOn)
  if (renewalStatus === 'due') return { kind: 'notice', on: deadlineOn, renewsOn }
  return renewalStatus === 'renewing' ? { kind: 'renewing', on: renewsOn, deadlineOn } : null
}

interface Planned {
  name: string
  capacity: string
  signedOn: Day
  endsOn: Day
}

/** What the rules found and nobody accepted: what is serious, a mandate that ends too early, a review that is open. */
function findingReasons({ findings }: ConventionAtWork): WorkReason[] {
  const serious = findings.filter(({ severity }) => severity === 'serious')
  const since = serious.map((finding) => finding.since).sort()[0]
  return [
    ...(since ? [{ kind: 'finding' as const, on: since, rules: serious.map(({ rule }) => rule) }] : []),
    ...findings.flatMap(({ rule, evidence }): WorkReason[] => {
      if (rule === 'mandate-ends-first') return mandateReason(evidence.planned as Planned[])
      if (rule !== 'review-open') return []
      return [{ kind: 'review', on: evidence.until as Day, acts: evidence.acts as string[] }]
    }),
  ]
}

/** The first mandate to end. */
function mandateReason(planned: Planned[]): WorkReason[] {
  const [first] = [...planned].sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
  if (!first) return []
  const { name, capacity, signedOn, endsOn } = first
  return [{ kind: 'mandate', on: endsOn, name, capacity, signedOn }]
}

function dayOf({ deadlines }: Standing, kind: Deadline['kind']): Day | null {
  return deadlines.find((deadline) => deadline.kind === kind)?.on ?? null
}
