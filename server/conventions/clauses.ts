import { dayText, durationText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { languagesText } from './names.ts'
import type { ConventionRecord } from './record.ts'

/** What a convention says of its own time, in plain words; "inconnu" where nobody has recorded it. */
export function clauses(locale: Locale, record: ConventionRecord): { label: string; value: string }[] {
  const of = (label: Parameters<typeof translate>[1], value: string) => ({ label: translate(locale, label), value })
  return [
    of('clause.start', startText(locale, record)),
    of('clause.term', termText(locale, record)),
    of('clause.renewal', renewalText(locale, record)),
    of('clause.notice', noticeText(locale, record)),
    of('clause.denounceable', translate(locale, `clause.denounceable.${record.denounceable}`)),
    of('clause.languages', languagesText(locale, record.languages) || translate(locale, 'unknown.plural')),
  ]
}

function startText(locale: Locale, { startMode, startOn }: ConventionRecord): string {
  return startMode === 'on' ? dayText(locale, startOn!) : translate(locale, `clause.start.${startMode}`)
}

function termText(locale: Locale, { termMode, termDuration, termEndsOn }: ConventionRecord): string {
  if (termMode === 'duration') return durationText(locale, termDuration!)
  if (termMode === 'ends-on') return translate(locale, 'clause.term.ends-on', { day: dayText(locale, termEndsOn!) })
  return translate(locale, `clause.term.${termMode}`)
}

function renewalText(locale: Locale, { renewalMode, renewalPeriod, renewalMaximum }: ConventionRecord): string {
  if (renewalMode === 'unknown' || renewalMode === 'none') return translate(locale, `clause.renewal.${renewalMode}`)
  const words = translate(locale, `clause.renewal.${renewalMode}`, { period: durationText(locale, renewalPeriod!) })
  const limit =
    renewalMaximum === null
      ? translate(locale, 'clause.renewal.unlimited')
      : translate(locale, 'clause.renewal.maximum', { count: renewalMaximum })
  return `${words}, ${limit}`
}

function noticeText(locale: Locale, { noticeMode, notice }: ConventionRecord): string {
  return noticeMode === 'duration' ? durationText(locale, notice!) : translate(locale, `clause.notice.${noticeMode}`)
}
