import { dayText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day, Finding } from '../rules/facts.ts'

/** Each amendment that changes no term, by its days. */
export function voidAmendments(locale: Locale, evidence: Finding['evidence']): string {
  const amendments = evidence.amendments as { signedOn: Day; startsOn: Day }[]
  const items = amendments.map(({ signedOn, startsOn }) =>
    translate(locale, 'finding.void-amendment.item', {
      signedOn: dayText(locale, signedOn),
      startsOn: dayText(locale, startsOn),
    }),
  )
  return listText(locale, items)
}

/** Each amendment that no deliberation allows. */
export function unvotedAmendments(locale: Locale, evidence: Finding['evidence']): string {
  const amendments = evidence.amendments as { reference: string; signedOn: Day }[]
  const items = amendments.map(({ reference, signedOn }) =>
    translate(locale, 'finding.amendment-without-vote.item', { reference, signedOn: dayText(locale, signedOn) }),
  )
  return listText(locale, items)
}
