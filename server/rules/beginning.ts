import { closing, isWhole, latestOf } from './calendar.ts'
import type { Day, Kind, SignatureFacts } from './facts.ts'
import type { Known } from './known.ts'

/** The day on which law 92-125 of 6 February 1992 (today CGCT L.1115-1) began to ask for transmission. */
export const transmissionLaw: Day = '1992-02-06'

const nonBinding: Kind[] = ['twinning-oath', 'friendship-pact', 'letter-of-intent']

/** A day of signature; `whole` is false where only its month or year is known, which counts as its last day. */
export interface Signed {
  on: Day
  whole: boolean
}

/** How a convention comes to bind: each day is null while a fact that it needs is missing. */
export interface Beginning {
  /** The authority's own signatures, the earliest first. */
  authoritySigned: Signed[]
  /** The latest of the parties' first signatures, once all have signed. */
  lastSignature: Signed | null
  /** Whether the law asks for the signed convention at the prefecture, there already or not. */
  awaitsTransmission: boolean
  /** First day on which the deliberation may be carried out: receipt or publication, whichever is later. CGCT L.2131-1. */
  executoryOn: Day | null
  /** First day of the first term. */
  startsOn: Day | null
  /** First day on which it binds: signed by all, begun and, where the law asks for it, transmitted. CGCT L.1115-1. */
  inForceOn: Day | null
}

export function beginningOf(known: Known): Beginning {
  const lastSignature = lastSignatureOf(known.signatures)
  const awaitsTransmission = awaits(known.kind, lastSignature)
  const startsOn = startOf(known, lastSignature, awaitsTransmission)
  const conditions = [startsOn, lastSignature?.on ?? null, ...(awaitsTransmission ? [known.transmittedOn] : [])]
  return {
    authoritySigned: signaturesOf(known.signatures, 'authority'),
    lastSignature,
    awaitsTransmission,
    executoryOn: executoryOn(known.authorisation),
    startsOn,
    inForceOn: lastOfAll(conditions),
  }
}

/** First day on which a deliberation may be carried out, or null while a fact is missing: receipt or publication, whichever is later. CGCT L.2131-1. */
export function executoryOn({ receivedOn, publishedOn }: Pick<Known['authorisation'], 'receivedOn' | 'publishedOn'>) {
  return lastOfAll([receivedOn, publishedOn])
}

/** The first of a party's days of signature, null while it has none. */
export function firstSignature(signatures: SignatureFacts[], party: string): Signed | null {
  return signaturesOf(signatures, party)[0] ?? null
}

/** A party's days of signature, the earliest first. */
function signaturesOf(signatures: SignatureFacts[], party: string): Signed[] {
  return signatures
    .flatMap((signature) => (signature.party === party && signature.on ? [signed(signature.on)] : []))
    .sort(bySigning)
}

/** The latest of the first signatures of the parties, once all have signed. */
export function lastSignatureOf(signatures: SignatureFacts[]): Signed | null {
  const parties = new Set(signatures.map(({ party }) => party))
  const firsts = new Map<string, Signed>()
  for (const { party, on } of signatures) {
    const first = firsts.get(party)
    if (on && (!first || bySigning(signed(on), first) < 0)) firsts.set(party, signed(on))
  }
  const days = [...firsts.values()]
  const on = latestOf(days.map((first) => first.on))
  return on && firsts.size === parties.size ? { on, whole: days.some((first) => first.on === on && first.whole) } : null
}

/** Whether a kind binds in law: oaths, pacts and letters of intent do not. */
export function isBinding(kind: Kind): boolean {
  return !nonBinding.includes(kind)
}

function awaits(kind: Kind, lastSignature: Signed | null): boolean {
  return isBinding(kind) && !(lastSignature && lastSignature.on < transmissionLaw)
}

function startOf({ start, transmittedOn }: Known, lastSignature: Signed | null, awaited: boolean): Day | null {
  if ('on' in start) return start.on
  if (start.from === 'transmission' && awaited) return transmittedOn
  return lastSignature?.on ?? null
}

/** The latest of some days that are all needed, null while one of them is missing. */
function lastOfAll(days: (Day | null)[]): Day | null {
  return days.includes(null) ? null : latestOf(days)
}

function signed(day: string): Signed {
  return { on: closing(day), whole: isWhole(day) }
}

/** By day; of two on one day the one that is known to the day comes first. */
function bySigning(one: Signed, other: Signed): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return Number(other.whole) - Number(one.whole)
}
