import { dayText, durationText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { AmendmentRecord } from './record.ts'

/** What an amendment changes: "terme au 31 décembre 2027, préavis de 3 mois". */
export function changedText(locale: Locale, amendment: AmendmentRecord): string {
  const { termMode, termDuration, termEndsOn, renewalMode, noticeMode, notice } = amendment
  const term =
    termMode === 'ends-on'
      ? translate(locale, 'date.changed.ends-on', { day: dayText(locale, termEndsOn!) })
      : termMode === 'duration'
        ? translate(locale, 'date.changed.duration', { duration: durationText(locale, termDuration!) })
        : termMode && translate(locale, 'date.changed.unlimited')
  const renewal = renewalMode && translate(locale, `date.changed.renewal.${renewalMode}`)
  const noticeText =
    noticeMode === 'duration'
      ? translate(locale, 'date.changed.notice', { duration: durationText(locale, notice!) })
      : noticeMode && translate(locale, 'date.changed.no-notice')
  const changed = [term, renewal, noticeText].filter((text): text is string => !!text)
  return changed.length > 0 ? listText(locale, changed) : ''
}
