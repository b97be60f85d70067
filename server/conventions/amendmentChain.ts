import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { isSignedBy, linkOf, voidOn } from './amendedClauses.ts'
import { changedText } from './changedText.ts'
import type { Frame } from './frame.ts'
import type { AmendmentRecord, ConventionRecord } from './record.ts'

/** An amendment in the chain of a convention's text. */
export interface ChainLink {
  reference: string
  href: string
  startsOn: Day
  signed: string
  changes: string
  /** Why it changes nothing; empty where it does. */
  idle: string
}

/** The amendments in the order of their start: those signed and begun by the day, and those after it. */
export function amendmentChain(locale: Locale, record: ConventionRecord, frame: Frame, on: Day) {
  const voids = voidOn(record, frame, on)
  const links = (amendments: AmendmentRecord[]) =>
    amendments.map((one) => linkModel(locale, one, voids.includes(one), on))
  const isThere = (one: AmendmentRecord) => isSignedBy(one, on) && one.startsOn <= on
  return {
    any: record.amendments.length > 0,
    there: links(record.amendments.filter(isThere)),
    later: links(record.amendments.filter((one) => !isThere(one))),
  }
}

function linkModel(locale: Locale, amendment: AmendmentRecord, isVoid: boolean, on: Day): ChainLink {
  const { startsOn, signedOn, signed } = amendment
  const signing = !signed
    ? translate(locale, 'act.amend.chain.unsigned')
    : signedOn
      ? translate(locale, 'act.amend.chain.signed', { day: dayText(locale, signedOn) })
      : ''
  return {
    ...linkOf(amendment),
    startsOn,
    signed: signing,
    changes: changedText(locale, amendment) || translate(locale, 'act.amend.chain.no-change'),
    idle: isVoid && isSignedBy(amendment, on) ? translate(locale, 'act.amend.chain.void') : '',
  }
}
