import { closing, opening, type Parts, partsOf } from './calendar.ts'
import type {
  AmendmentFacts,
  AuthorisationFacts,
  ConventionFacts,
  CouncilSession,
  Day,
  PartialDay,
  Renewal,
  SignatureFacts,
  Start,
  Term,
} from './facts.ts'

/** The facts that are there on a day, with what holds where one is absent. */
export interface Known {
  kind: ConventionFacts['kind']
  authorisation: {
    /** The session, once it is held. */
    sessionOn: PartialDay | null
    /** A session of "2019" may have been held from 1 January on, and counts from 31 December on. */
    sessionInDoubt: boolean
    receivedOn: Day | null
    publishedOn: Day | null
    completedOn: Day | null
  }
  /** All of them, in their order: `on` is null until that day. */
  signatures: SignatureFacts[]
  transmittedOn: Day | null
  start: Start
  term: Term | null
  renewal: Renewal | null
  renewals: { order: number; agreedOn: Day }[]
  notice: Parts | null
  anyTime: boolean
  nonRenewalOn: Day | null
  successorStartsOn: Day | null
  suspensions: { from: Day; until?: Day | null }[]
  amendments: AmendmentFacts[]
  sessions: CouncilSession[]
  alertWindow: Parts
  leadTime: Parts
}

/** What is known on a day: nothing that happened after it, but for the council's calendar, which is always known. */
export function knownOn(facts: ConventionFacts, day: Day): Known {
  const successor = facts.successor
  return {
    kind: facts.kind,
    authorisation: authorisationOn(facts.authorisation ?? {}, day),
    signatures: (facts.signatures ?? []).map(({ party, on }) => ({ party, on: happened(on, day) })),
    transmittedOn: happened(facts.transmittedOn, day),
    start: facts.start ?? { from: 'last-signature' },
    term: facts.term ?? null,
    renewal: facts.renewal ?? null,
    renewals: (facts.renewals ?? []).filter(({ agreedOn }) => agreedOn <= day),
    notice: facts.notice ? partsOf(facts.notice) : null,
    anyTime: facts.denounceable === 'any-time',
    nonRenewalOn: happened(facts.nonRenewal?.decidedOn, day),
    successorStartsOn: successor && happened(successor.signedOn, day) ? successor.startsOn : null,
    suspensions: (facts.suspensions ?? []).filter(({ from }) => from <= day),
    amendments: (facts.amendments ?? []).filter((amendment) => signingOf(amendment) <= day),
    sessions: facts.sessions ?? [],
    alertWindow: partsOf(facts.settings?.alertWindow ?? 'P9M'),
    leadTime: partsOf(facts.settings?.leadTime ?? 'P45D'),
  }
}

/** Every day on which a fact appears or an amendment's notice begins to count: between two of them all that is known stays. */
export function factDays(facts: ConventionFacts): Day[] {
  const { authorisation, transmittedOn, denunciation, nonRenewal, successor } = facts
  const days: (PartialDay | null | undefined)[] = [
    authorisation?.sessionOn && opening(authorisation.sessionOn),
    authorisation?.sessionOn,
    authorisation?.receivedOn,
    authorisation?.publishedOn,
    authorisation?.completedOn,
    transmittedOn,
    denunciation?.notifiedOn,
    nonRenewal?.decidedOn,
    successor?.signedOn,
    ...(facts.signatures ?? []).map(({ on }) => on),
    ...(facts.renewals ?? []).map(({ agreedOn }) => agreedOn),
    ...(facts.suspensions ?? []).map((suspension) => suspension.from),
    ...(facts.amendments ?? []).flatMap((amendment) => [signingOf(amendment), amendment.startsOn]),
  ]
  return days.flatMap((day) => (day ? [closing(day)] : []))
}

/** The day on which an amendment was signed: its start where no other is given. */
export function signingOf(amendment: AmendmentFacts): Day {
  return amendment.signedOn ?? amendment.startsOn
}

/** What is known on a day of a deliberation's own days. */
export function authorisationOn(authorisation: AuthorisationFacts, day: Day): Known['authorisation'] {
  const sessionOn = happened(authorisation.sessionOn, day)
  return {
    sessionOn,
    sessionInDoubt: !sessionOn && !!authorisation.sessionOn && opening(authorisation.sessionOn) <= day,
    receivedOn: happened(authorisation.receivedOn, day),
    publishedOn: happened(authorisation.publishedOn, day),
    completedOn: happened(authorisation.completedOn, day),
  }
}

function happened<D extends PartialDay>(on: D | null | undefined, day: Day): D | null {
  return on && closing(on) <= day ? on : null
}
