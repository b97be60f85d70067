import { noticeText, renewalText, termText } from '../conventions/clauses.ts'
import { amountText } from '../locale/amount.ts'
import { listText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { onText } from '../locale/phrases.ts'
import type { Finding, PartialDay } from '../rules/facts.ts'
import type { DraftDifference } from '../rules/findings/dossier.ts'

/** The parts of sentences for what differs from what the council voted, and for whom it may not be signed with. */

/** What differs, each with what was voted and what is recorded now. */
export function draftDifferenceText(locale: Locale, evidence: Finding['evidence']): string {
  const differences = evidence.differences as DraftDifference[]
  return differences.map((one) => differenceText(locale, one)).join(translate(locale, 'finding.and-then'))
}

function differenceText(locale: Locale, { what, voted, now }: DraftDifference): string {
  const key = `finding.changed-after-vote.${what}`
  if (what !== 'parties')
    return word(locale, key, { voted: valueText(locale, what, voted), now: valueText(locale, what, now) })
  const parts = [
    voted.length > 0 ? word(locale, `${key}.gone`, { names: listText(locale, voted.map(String)) }) : '',
    now.length > 0 ? word(locale, `${key}.new`, { names: listText(locale, now.map(String)) }) : '',
  ]
  return listText(locale, parts.filter(Boolean))
}

type Values = DraftDifference['voted']

/** A value as the record says it: the evidence holds the same modes and values as the record. */
function valueText(locale: Locale, what: Exclude<DraftDifference['what'], 'parties'>, values: Values): string {
  const [mode, one, two] = values as readonly [never, never, never]
  switch (what) {
    case 'term':
      return termText(locale, { termMode: mode, termDuration: one, termEndsOn: two })
    case 'renewal':
      return renewalText(locale, { renewalMode: mode, renewalPeriod: one, renewalMaximum: two })
    case 'notice':
      return noticeText(locale, { noticeMode: mode, notice: one })
    case 'amount':
      return amountText(locale, { cents: Number(mode), currency: String(one) })
  }
}

/** What the deliberation authorises instead: another partner, another convention. */
export function outsideText(locale: Locale, evidence: Finding['evidence']): string {
  const { strangers, otherConvention } = evidence as { strangers: string[]; otherConvention: string | null }
  const parts = [
    strangers.length > 0
      ? word(locale, 'finding.outside-authorisation.partner', { names: listText(locale, strangers) })
      : '',
    otherConvention ? word(locale, 'finding.outside-authorisation.convention', { title: otherConvention }) : '',
  ]
  return listText(locale, parts.filter(Boolean))
}

/** Each partner with why it could not be signed with on that day. */
export function unrecognisedPartners(locale: Locale, evidence: Finding['evidence']): string {
  const partners = evidence.partners as { name: string; reason: string; signedOn: PartialDay }[]
  const items = partners.map(({ name, reason, signedOn }) =>
    word(locale, `finding.partner-not-recognised.${reason}`, { name, day: onText(locale, signedOn) }),
  )
  return listText(locale, items)
}
