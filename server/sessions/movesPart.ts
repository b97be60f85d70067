import { type Locale, translate } from '../locale/locale.ts'
import { joined } from '../locale/phrases.ts'
import { partnerNames } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import type { Decision, Move } from './moves.ts'
import { sessionTitle } from './names.ts'
import type { DeliberationTaken } from './store.ts'

/** So many conventions are told by name. */
const mostRows = 50

/** What a change of the calendar would move, looked at before anything is saved. */
export interface CalendarChanges {
  /** The day shown. */
  on: Day
  moves: Move[]
  /** The deliberations that keep their day, and are no longer of this session. */
  left: DeliberationTaken[]
}

export function movesPart(locale: Locale, { on, moves, left }: CalendarChanges) {
  const count = moves.length
  return {
    on,
    count: joined(
      count === 0 ? translate(locale, 'session.moves.none') : translate(locale, 'session.moves', { count }),
      count > mostRows ? translate(locale, 'session.moves.first', { shown: mostRows }) : '',
    ),
    rows: moves.slice(0, mostRows).map(({ record, before, after }) => ({
      href: `/conventions/${record.reference}`,
      title: record.title,
      reference: record.reference,
      partners: partnerNames(locale, record.partners),
      before: decisionCell(locale, before),
      after: decisionCell(locale, after),
    })),
    left:
      left.length === 0
        ? null
        : {
            text: translate(locale, 'session.left', { count: left.length }),
            rows: left.map(({ reference, object }) => ({
              href: `/deliberations/${reference}`,
              text: `${reference}, ${object}`,
            })),
          },
  }
}

/** Whether there is anything to be shown before it is saved. */
export function movesAnything({ moves, left }: CalendarChanges): boolean {
  return moves.length > 0 || left.length > 0
}

function decisionCell(locale: Locale, { on, session, renewalStatus }: Decision) {
  return {
    on,
    at: session
      ? sessionTitle(locale, { body: 'council', heldOn: session })
      : translate(locale, 'session.moves.estimated'),
    word: translate(locale, `renewal.${renewalStatus}`),
  }
}
