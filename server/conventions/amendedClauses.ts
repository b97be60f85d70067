import { type Locale, translate } from '../locale/locale.ts'
import { caseOn } from '../rules/case.ts'
import { denouncedBy } from '../rules/denunciation.ts'
import type { Day } from '../rules/facts.ts'
import { clauses } from './clauses.ts'
import type { Frame } from './frame.ts'
import type { AmendmentRecord, ConventionRecord } from './record.ts'
import { countedAmendments, factsOf } from './standingOf.ts'

type Amended = 'term' | 'renewal' | 'notice'

/** A clause as it stands on a day, with what it was at first where an amendment changed it. */
export interface ClauseLine {
  label: string
  value: string
  original: string
  by: { reference: string; href: string } | null
}

/** What the convention says on a day: each clause as the last amendment in effect left it. */
export function amendedClauses(locale: Locale, record: ConventionRecord, frame: Frame, on: Day): ClauseLine[] {
  const { amended, by } = asAmended(record, frame, on)
  const first = clauses(locale, record)
  return clauses(locale, amended).map((line, place) => {
    const clause = amendable.find((one) => translate(locale, `clause.${one}`) === line.label)
    const amendment = clause ? by[clause] : undefined
    return {
      ...line,
      original: amendment ? first[place]!.value : '',
      by: amendment ? linkOf(amendment) : null,
    }
  })
}

const amendable: readonly Amended[] = ['term', 'renewal', 'notice']

/** The convention with the clauses of a day, and which amendment changed each last. */
export function asAmended(record: ConventionRecord, frame: Frame, on: Day) {
  const by: Partial<Record<Amended, AmendmentRecord>> = {}
  let amended = record
  for (const amendment of inEffect(record, frame, on)) {
    if (amendment.termMode) {
      const { termMode, termDuration, termEndsOn } = amendment
      amended = { ...amended, termMode, termDuration, termEndsOn }
      by.term = amendment
    }
    if (amendment.renewalMode) {
      const { renewalMode, renewalPeriod, renewalMaximum } = amendment
      amended = { ...amended, renewalMode, renewalPeriod, renewalMaximum }
      by.renewal = amendment
    }
    if (amendment.noticeMode) {
      const { noticeMode, notice } = amendment
      amended = { ...amended, noticeMode, notice }
      by.notice = amendment
    }
  }
  return { amended, by }
}

/** The amendments signed and begun by a day, in their order, but for those that change nothing. */
export function inEffect(record: ConventionRecord, frame: Frame, on: Day): AmendmentRecord[] {
  const voids = voidOn(record, frame, on)
  return record.amendments.filter((one) => isSignedBy(one, on) && one.startsOn <= on && !voids.includes(one))
}

/** The amendments which change no term that there is on a day. */
export function voidOn(record: ConventionRecord, frame: Frame, on: Day): AmendmentRecord[] {
  const facts = factsOf(record, frame, on)
  const { voids } = caseOn(facts, on, denouncedBy(facts))
  return countedAmendments(record).filter((_, place) => voids.includes(facts.amendments![place]!))
}

export function isSignedBy({ signed, signedOn, startsOn }: AmendmentRecord, on: Day): boolean {
  return signed && (signedOn ?? startsOn) <= on
}

export function linkOf({ amendmentReference }: AmendmentRecord) {
  const reference = amendmentReference ?? ''
  return { reference, href: reference && `/conventions/${reference}` }
}
