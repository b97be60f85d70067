import type { Signed } from '../beginning.ts'
import { closing } from '../calendar.ts'
import type { Case } from '../case.ts'
import type { Day, PartialDay } from '../facts.ts'
import type { Mandate } from '../mandate.ts'
import type { PartnershipEvent } from '../partnership.ts'
import type { Found } from './finding.ts'

/** What the record of a convention holds beside the facts of its standing: for the rules that need more than those. */
export interface Dossier {
  /** The authority's own SIREN. */
  siren: string
  object: string | null
  /** The languages in which the convention is written, ISO 639-1; empty where none is recorded. */
  languages: string[]
  /** Whether its financial commitment is estimated: to nothing, or by amounts. */
  estimated: boolean
  /** The case of CGCT L.1115-5 in which it may be passed with a foreign State, as somebody wrote it; null where none is. */
  stateException: string | null
  parties: DossierParty[]
  /** The deliberations that allow to sign it. */
  deliberations: DossierDeliberation[]
  /** The sessions of those that cover acts of application. */
  applications: (PartialDay | null)[]
  amendments: DossierAmendment[]
  /** The authority's own signatures, given or planned, by people whose names are known. */
  signings: DossierSigning[]
}

export interface DossierSigning {
  name: string
  signedOn: PartialDay
  /** All that is recorded of the person's mandates. */
  mandates: Mandate[]
}

export interface DossierAmendment {
  reference: string
  /** Null while it is not signed. */
  signedOn: Day | null
  /** The sessions of the deliberations that allow to sign it; null where it is no convention of its own. */
  votes: (PartialDay | null)[] | null
}

export interface DossierParty {
  side: 'authority' | 'partner' | 'third'
  name: string
  /** Its own language, ISO 639-1; null where none is recorded. */
  language: string | null
  /** What happened to the partnership with it; empty where nothing is recorded. */
  events: PartnershipEvent[]
  isState: boolean
  /** Whether France recognises it, and since or until which day. */
  recognition: { recognised: boolean; from: Day | null; until: Day | null } | null
  sanctions: { from: Day | null; until: Day | null } | null
}

export interface DossierDeliberation {
  reference: string
  sessionOn: PartialDay | null
  actIdentifier: string | null
  /** Whether it is the one by which the convention is judged. */
  counts: boolean
  /** Whether it allows changes of detail, and those alone. */
  changesOfDetail: boolean
  /** How the convention differs from the draft that it approved. */
  differences: DraftDifference[]
  /** The partners that it does not name, where it names any. */
  strangers: string[]
  /** The convention that it authorises, where that is another one. */
  otherConvention: string | null
}

/** What the voted draft said, and what is recorded now: clauses as mode and values, names, or cents and currency. */
export interface DraftDifference {
  what: 'term' | 'renewal' | 'notice' | 'parties' | 'amount'
  voted: readonly (string | number | null)[]
  now: readonly (string | number | null)[]
}

/** A rule on the record says what it found on a day of the case, or nothing. */
export type DossierRule = (dossier: Dossier, it: Case, on: Day) => Found | null

/** Whether something has happened by a day. */
export function isBy(on: PartialDay | null, day: Day): boolean {
  return on !== null && closing(on) <= day
}

/** Whether something was signed since a law: of a month or year in which the law began nobody knows. */
export function isSince({ on, whole }: Signed, law: Day): boolean {
  return on >= law && (whole || on.slice(0, 4) > law.slice(0, 4))
}

/** Whether a day lies in a stretch: an end that is not known does not bound it. */
export function isWithin({ from, until }: { from: Day | null; until: Day | null }, on: Day): boolean {
  return (from === null || from <= on) && (until === null || on <= until)
}

/** The day on which law 2007-147 of 2 February 2007 began to ask for an object and an estimate of the commitments. */
export const law2007: Day = '2007-02-06'

/** Whether the law of 2007 holds: for what was signed since, or what is voted and not signed by all. */
export function underLaw2007({ known, beginning }: Case, on: Day): boolean {
  const { lastSignature } = beginning
  if (lastSignature) return lastSignature.on >= law2007
  return on >= law2007 && known.authorisation.sessionOn !== null
}
