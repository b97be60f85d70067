import { dayText } from '../locale/format.ts'
import type { AuthorityKind } from '../locale/law.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { countsFrom } from '../rules/partnership.ts'
import { reviewBy } from '../rules/review.ts'
import { periodText, type ReviewDays, reviewDoubt, reviewSentences } from './words.ts'

/** What the part of an act's page on its review shows. */

interface Shown {
  /** The act's own page. */
  address: string
  days: ReviewDays
  authority: AuthorityKind
  on: Day
  mayWrite: boolean
}

export function reviewPart(locale: Locale, { address, days, authority, on, mayWrite }: Shown) {
  const { events } = days
  const rows = events.map((event) => ({
    day: event.happenedOn,
    what: translate(locale, `review.kind.${event.kind}`),
    outcome: event.outcome ? translate(locale, `review.outcome.${event.outcome}`) : '',
    said: event.said ?? '',
    due: event.answerDueOn ? translate(locale, 'review.due.cell', { day: dayText(locale, event.answerDueOn) }) : '',
    source: event.source ?? '',
    edit: mayWrite ? `${address}/reviews/${event.id}/edit` : '',
    change: translate(locale, 'review.change', { what: translate(locale, `review.kind.${event.kind}`) }),
    later: countsFrom(event) > on,
    there: event.happenedOn ? `${address}?on=${closing(event.happenedOn)}` : '',
  }))
  const doubts = reviewBy(events, on).map((event) => ({
    text: reviewDoubt(locale, event, days, authority),
    href: mayWrite ? `${address}/reviews/${event.id}/edit` : '',
  }))
  return {
    sentences: [...reviewSentences(locale, events, on), periodText(locale, days, on)].filter(Boolean),
    rows: rows.filter(({ later }) => !later),
    laterRows: rows.filter(({ later }) => later),
    none: events.length === 0 ? translate(locale, 'review.none') : '',
    doubts: doubts.filter(({ text }) => text !== ''),
    add: mayWrite ? `${address}/reviews/new` : '',
  }
}
