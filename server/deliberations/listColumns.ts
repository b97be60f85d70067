import { type Key, type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { type Columns, dayCell, textColumns } from '../web/table.ts'
import type { DeliberationColumn } from './filter.ts'
import type { ListedDeliberation } from './listStore.ts'
import { votesText } from './recordPage.ts'

/** What the list of deliberations has of each one beside its object; `conventions` are the references of each one's. */
export function deliberationColumns(
  locale: Locale,
  { on, conventions }: { on: Day; conventions: Map<string, string[]> },
): Columns<DeliberationColumn, ListedDeliberation> {
  const text = textColumns<ListedDeliberation>(locale)
  /** What comes after the day shown is said to. */
  const day = (key: Key, read: (one: ListedDeliberation) => Day | null) => ({
    label: translate(locale, key),
    cell(one: ListedDeliberation) {
      const happens = read(one)
      const sub = happens !== null && happens > on ? translate(locale, 'deliberation.later.cell') : ''
      return { ...dayCell(locale, happens), sub }
    },
  })
  return {
    session: {
      label: translate(locale, 'deliberation.column.session'),
      sort: 'session',
      cell: ({ sessionOn }) => dayCell(locale, sessionOn),
    },
    received: { ...day('deliberation.column.received', ({ receivedOn }) => receivedOn), sort: 'received' },
    published: { ...day('deliberation.column.published', ({ publishedOn }) => publishedOn), sort: 'published' },
    conventions: {
      label: translate(locale, 'nav.conventions'),
      cell: ({ id }) => conventionsCell(locale, conventions.get(id) ?? []),
    },
    reference: { ...text('deliberation.reference', ({ reference }) => reference), sort: 'reference' },
    number: text('deliberation.number', ({ number }) => number),
    'act-identifier': text('deliberation.act-identifier', ({ actIdentifier }) => actIdentifier),
    'matter-code': text('deliberation.matter-code', ({ matterCode }) => matterCode),
    rapporteur: text('deliberation.rapporteur', ({ rapporteur }) => rapporteur),
    commissions: text('deliberation.commissions', ({ commissions }) => commissions),
    sent: day('deliberation.date.sentOn', ({ sentOn }) => sentOn),
    votes: text('deliberation.votes', (one) => votesText(locale, one)),
    decisions: text('deliberation.decisions', ({ decisions }) => decisions),
    source: text('deliberation.source', ({ source }) => source),
    note: text('deliberation.note', ({ note }) => note),
    data: text('convention.csv.data', ({ fictional }) =>
      translate(locale, fictional ? 'convention.data.fictional' : 'convention.data.real'),
    ),
  }
}

function conventionsCell(locale: Locale, references: string[]) {
  if (references.length === 0) return { text: translate(locale, 'deliberation.no-convention'), unset: true }
  return { links: references.map((text) => ({ text, href: `/conventions/${text}` })) }
}
