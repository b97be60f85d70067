import type { ConventionRecord } from '../conventions/record.ts'
import { signatureFacts } from '../conventions/signatureFacts.ts'
import type { DeliberationRecord } from '../deliberations/record.ts'
import { lastSignatureOf } from '../rules/beginning.ts'
import { closing, latestOf } from '../rules/calendar.ts'
import { isBefore1982 } from '../rules/findings/finding.ts'
import type { ReviewDays } from './words.ts'

/** Against which days the review of an act is held. */

export function daysOfDeliberation({ sessionOn, receivedOn, reviews }: DeliberationRecord): ReviewDays {
  const isOld = sessionOn !== null && isBefore1982(closing(sessionOn))
  return { receivedOn, heldOn: sessionOn, runsFrom: isOld ? null : receivedOn, events: reviews }
}

/** Of a convention the time runs once it is both signed by all and transmitted. */
export function daysOfConvention(record: ConventionRecord): ReviewDays {
  const { transmittedOn: receivedOn, reviews } = record
  const signed = lastSignatureOf(signatureFacts(record))
  const runsFrom = receivedOn && signed ? latestOf([receivedOn, signed.on]) : null
  return { receivedOn, heldOn: null, runsFrom, events: reviews }
}
