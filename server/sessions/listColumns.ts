import { distanceText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { type Columns, dayCell, textColumns } from '../web/table.ts'
import type { SessionColumn } from './filter.ts'
import { bodyText, kindText } from './names.ts'
import { closingDay, type ListedSession } from './record.ts'

/** What the calendar has of each session beside its day. */
export function sessionColumns(
  locale: Locale,
  on: Day,
  shown: readonly SessionColumn[],
): Columns<SessionColumn, ListedSession> {
  const label = (key: Parameters<typeof translate>[1]) => ({ label: translate(locale, key) })
  const text = textColumns<ListedSession>(locale)
  return {
    body: {
      ...label('session.column.body'),
      sort: 'body',
      cell: ({ body, kind }) => ({
        text: bodyText(locale, body),
        sub: shown.includes('kind') ? '' : kindText(locale, kind),
      }),
    },
    closes: {
      ...label('session.column.closes'),
      sort: 'closes',
      cell: (session) => ({
        ...dayCell(locale, session.closesOn),
        sub: session.closesOn && session.heldOn >= on ? distanceText(locale, closingDay(session), on) : '',
      }),
    },
    deliberations: {
      ...label('session.column.deliberations'),
      sort: 'deliberations',
      look: 'num',
      cell: ({ deliberations }) => String(deliberations),
    },
    kind: text('session.kind', ({ kind }) => kindText(locale, kind)),
    note: text('session.note', ({ note }) => note),
    data: {
      ...label('convention.csv.data'),
      cell: ({ fictional }) => translate(locale, fictional ? 'convention.data.fictional' : 'convention.data.real'),
    },
  }
}
