import { dayText, durationText, languageName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { allPrevail } from './languages.ts'
import { languagesText } from './names.ts'
import type { ConventionRecord } from './record.ts'

/** What a convention says of its own time. */
export type TimeClause = Pick<
  ConventionRecord,
  | 'startMode'
  | 'startOn'
  | 'termMode'
  | 'termDuration'
  | 'termEndsOn'
  | 'renewalMode'
  | 'renewalPeriod'
  | 'renewalMaximum'
  | 'noticeMode'
  | 'notice'
  | 'denounceable'
>

/** What a convention says of its own time, in plain words, and its languages; "inconnu" where nobody has recorded it. */
export function clauses(locale: Locale, record: ConventionRecord): { label: string; value: string }[] {
  return [
    ...timeClauses(locale, record),
    { label: translate(locale, 'clause.languages'), value: writtenIn(locale, record) },
    // Of a single version nobody asks which prevails.
    ...(record.languages.length === 1
      ? []
      : [{ label: translate(locale, 'clause.prevails'), value: prevailsText(locale, record.prevailingLanguage) }]),
  ]
}

/** The same for the sheet, which is one page: of the languages one line, and what nobody has recorded of them left out. */
export function sheetClauses(locale: Locale, record: ConventionRecord): { label: string; value: string }[] {
  const value = languagesInOne(locale, record)
  return [...timeClauses(locale, record), { label: translate(locale, 'clause.languages'), value }]
}

function writtenIn(locale: Locale, { languages }: ConventionRecord): string {
  return languagesText(locale, languages) || translate(locale, 'unknown.plural')
}

function languagesInOne(locale: Locale, record: ConventionRecord): string {
  const { prevailingLanguage } = record
  const languages = writtenIn(locale, record)
  if (prevailingLanguage === null) return languages
  const key = prevailingLanguage === allPrevail ? 'clause.languages.all' : 'clause.languages.one'
  return translate(locale, key, { languages, prevails: prevailsText(locale, prevailingLanguage) })
}

/** The language that prevails by name, or that all of them do. */
export function prevailsText(locale: Locale, prevailing: string | null): string {
  if (prevailing === null) return translate(locale, 'unknown.feminine')
  return prevailing === allPrevail ? translate(locale, 'clause.prevails.all') : languageName(locale, prevailing)
}

/** Its time alone. */
export function timeClauses(locale: Locale, clause: TimeClause): { label: string; value: string }[] {
  const of = (label: Parameters<typeof translate>[1], value: string) => ({ label: translate(locale, label), value })
  return [
    of('clause.start', startText(locale, clause)),
    of('clause.term', termText(locale, clause)),
    of('clause.renewal', renewalText(locale, clause)),
    of('clause.notice', noticeText(locale, clause)),
    of('clause.denounceable', translate(locale, `clause.denounceable.${clause.denounceable}`)),
  ]
}

function startText(locale: Locale, { startMode, startOn }: TimeClause): string {
  return startMode === 'on' ? dayText(locale, startOn!) : translate(locale, `clause.start.${startMode}`)
}

type Term = Pick<TimeClause, 'termMode' | 'termDuration' | 'termEndsOn'>

export function termText(locale: Locale, { termMode, termDuration, termEndsOn }: Term): string {
  if (termMode === 'duration') return durationText(locale, termDuration!)
  if (termMode === 'ends-on') return translate(locale, 'clause.term.ends-on', { day: dayText(locale, termEndsOn!) })
  return translate(locale, `clause.term.${termMode}`)
}

type Renewal = Pick<TimeClause, 'renewalMode' | 'renewalPeriod' | 'renewalMaximum'>

export function renewalText(locale: Locale, { renewalMode, renewalPeriod, renewalMaximum }: Renewal): string {
  if (renewalMode === 'unknown' || renewalMode === 'none') return translate(locale, `clause.renewal.${renewalMode}`)
  const words = translate(locale, `clause.renewal.${renewalMode}`, { period: durationText(locale, renewalPeriod!) })
  const limit =
    renewalMaximum === null
      ? translate(locale, 'clause.renewal.unlimited')
      : translate(locale, 'clause.renewal.maximum', { count: renewalMaximum })
  return `${words}, ${limit}`
}

export function noticeText(locale: Locale, { noticeMode, notice }: Pick<TimeClause, 'noticeMode' | 'notice'>): string {
  return noticeMode === 'duration' ? durationText(locale, notice!) : translate(locale, `clause.notice.${noticeMode}`)
}
