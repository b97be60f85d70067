import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { ofName } from '../locale/phrases.ts'
import type { ConventionRecord, CorrectionRecord } from './record.ts'

/** What was recorded of the convention and proved wrong: what it was, why it is wrong, who said so and when. */
export function corrections(locale: Locale, record: ConventionRecord) {
  return record.corrections.map((one) => {
    const values = { by: one.by ?? translate(locale, 'act.correct.nobody'), day: dayText(locale, one.at.slice(0, 10)) }
    return {
      what: wasText(locale, record, one),
      reason: one.reason,
      how: translate(locale, one.replacedBy ? 'act.correct.corrected' : 'act.correct.withdrawn', values),
    }
  })
}

function wasText(locale: Locale, { parties }: ConventionRecord, { act, on, about }: CorrectionRecord): string {
  const party = parties.find(({ id }) => id === about)
  return translate(locale, `act.was.${act}`, {
    day: dayText(locale, on),
    about,
    of: party ? ofName(locale, party.name) : '',
  })
}
