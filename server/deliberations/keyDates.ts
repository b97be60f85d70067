import type { Authority } from '../accounts/account.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { ReviewRecord } from '../reviews/record.ts'
import { executoryOn } from '../rules/beginning.ts'
import { closing } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { isBefore1982 } from '../rules/findings/finding.ts'
import type { DeliberationRecord } from './record.ts'

/** A line of a deliberation's key dates: null where the day is not known. */
export interface KeyDate {
  on: PartialDay | null
  what: string
  source: string
  /** Where it is said, below the record's own address; '' where it is made of others. */
  said: string
  /** After the day shown: told apart. */
  later: boolean
}

type Line = Omit<KeyDate, 'later'>

/** Where the law says from when acts are executory. */
const articles: Record<Authority['kind'], string> = {
  commune: 'CGCT, art. L.2131-1',
  department: 'CGCT, art. L.3131-1',
  region: 'CGCT, art. L.4141-1',
  epci: 'CGCT, art. L.5211-3',
}

/** What happened to a deliberation, by day; and last, what nobody knows. */
export function keyDates(
  locale: Locale,
  deliberation: DeliberationRecord,
  kind: Authority['kind'],
  on: Day,
): KeyDate[] {
  const { sessionOn, reviews } = deliberation
  const lines = [
    lineOf(locale, deliberation, 'sessionOn'),
    lineOf(locale, deliberation, 'sentOn'),
    lineOf(locale, deliberation, 'receivedOn'),
    lineOf(locale, deliberation, 'publishedOn'),
    ...reviews.map((event) => reviewLine(locale, event)),
    ...(sessionOn && isBefore1982(closing(sessionOn)) ? [] : executoryLine(locale, deliberation, kind)),
  ]
  const known = lines.filter((line) => line.on !== null).sort(byDay)
  return [...known, ...lines.filter((line) => line.on === null)].map((line) => ({
    ...line,
    later: line.on !== null && closing(line.on) > on,
  }))
}

function lineOf(
  locale: Locale,
  deliberation: DeliberationRecord,
  field: 'sessionOn' | 'sentOn' | 'receivedOn' | 'publishedOn',
): Line {
  const { source, actIdentifier } = deliberation
  const own = field === 'receivedOn' ? (actIdentifier ?? source) : source
  return {
    on: deliberation[field],
    what: translate(locale, `deliberation.date.${field}`),
    source: own ?? translate(locale, 'empty'),
    said: `edit#${field}`,
  }
}

function reviewLine(locale: Locale, { id, kind, happenedOn, outcome, source }: ReviewRecord): Line {
  const what = translate(locale, `review.kind.${kind}`)
  return {
    on: happenedOn,
    what: outcome ? `${what}, ${translate(locale, `review.outcome.${outcome}`)}` : what,
    source: source ?? translate(locale, 'empty'),
    said: `reviews/${id}/edit`,
  }
}

function executoryLine(locale: Locale, deliberation: DeliberationRecord, kind: Authority['kind']): Line[] {
  const day = executoryOn(deliberation)
  return day
    ? [{ on: day, what: translate(locale, 'deliberation.date.executory'), source: articles[kind], said: '' }]
    : []
}

/** Those of one day stay in the order of the law. */
function byDay(one: Line, other: Line): number {
  const [first, second] = [closing(one.on!), closing(other.on!)]
  return first < second ? -1 : first > second ? 1 : 0
}
