import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { lastSignatureOf } from '../rules/beginning.ts'
import type { Day } from '../rules/facts.ts'
import type { ActName } from './acts.ts'
import type { ConventionRecord } from './record.ts'
import { signatureFacts } from './signatureFacts.ts'

/** What is odd about an act and can be recorded all the same: that it comes before the convention was signed by all. */
export function actWarning(locale: Locale, act: ActName, record: ConventionRecord, day: Day): string {
  if (act === 'sign' || act === 'resume') return ''
  const signed = lastSignatureOf(signatureFacts(record))
  if (signed && signed.on <= day) return ''
  const values = { day: dayText(locale, day) }
  return translate(locale, signed ? 'act.warning.before-signature' : 'act.warning.unsigned', {
    ...values,
    signedOn: signed ? dayText(locale, signed.on) : '',
  })
}
