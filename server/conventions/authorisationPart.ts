import { dayOrUnknown } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { reviewSentences } from '../reviews/words.ts'
import { chooseAuthorisation } from '../rules/authorisation.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { AuthorisationRecord, ConventionRecord } from './record.ts'
import { signatureFacts } from './signatureFacts.ts'

/** The one of a convention's deliberations that counts on a day, and why. */
export function countingAuthorisation(record: ConventionRecord, on: Day) {
  return chooseAuthorisation(record.authorisations, signatureFacts(record), on)
}

/** All deliberations of a convention, with the one that counts and why. */
export function authorisationPart(locale: Locale, record: ConventionRecord, on: Day) {
  const counting = countingAuthorisation(record, on)
  return record.authorisations.map((one) => {
    const counts = counting?.authorisation.id === one.id
    return {
      href: `/deliberations/${one.deliberationReference}`,
      reference: one.deliberationReference,
      object: one.object,
      allowed: allowedText(locale, one),
      whom: one.whom ?? '',
      later: one.sessionOn !== null && closing(one.sessionOn) > on,
      reason: counts ? translate(locale, `convention.counts.${counting.reason}`) : '',
      days: daysOf(locale, one, on),
      review: reviewSentences(locale, one.reviews, on),
    }
  })
}

/** "approuve, autorise à signer, modifications de détail" */
export function allowedText(locale: Locale, one: AuthorisationRecord): string {
  const allowed = [
    one.approves && translate(locale, 'convention.allows.approves'),
    one.signs && translate(locale, 'convention.allows.signs'),
    one.changesOfDetail && translate(locale, 'convention.allows.changes-of-detail'),
    one.actsOfApplication && translate(locale, 'convention.allows.acts-of-application'),
  ]
  return allowed.filter(Boolean).join(', ')
}

function daysOf(locale: Locale, one: AuthorisationRecord, on: Day) {
  const by = (day: Day | null) => (day && day <= on ? day : null)
  return [
    { label: translate(locale, 'convention.session'), value: dayOrUnknown(locale, one.sessionOn) },
    { label: translate(locale, 'convention.received'), value: dayOrUnknown(locale, by(one.receivedOn)) },
    { label: translate(locale, 'convention.published'), value: dayOrUnknown(locale, by(one.publishedOn)) },
    ...(one.actIdentifier ? [{ label: translate(locale, 'convention.act-identifier'), value: one.actIdentifier }] : []),
  ]
}
