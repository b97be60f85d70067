import { type Locale, translate } from '../locale/locale.ts'
import type { MandateRecord } from '../mandates/record.ts'
import { mandateText } from '../mandates/words.ts'
import type { Day } from '../rules/facts.ts'
import { powerOn } from '../rules/mandate.ts'
import { type Columns, noCell, textColumns } from '../web/table.ts'
import type { PersonColumn } from './filter.ts'
import { givenBy } from './given.ts'
import { sideText } from './pages.ts'
import type { Person } from './store.ts'

export interface PersonContext {
  authorityName: string
  /** By person, of those who sign for the authority. */
  mandates: Map<string, MandateRecord[]>
  on: Day
}

/** What the list of signatories has of each one beside the name. */
export function personColumns(
  locale: Locale,
  { authorityName, mandates, on }: PersonContext,
): Columns<PersonColumn, Person> {
  const label = (key: Parameters<typeof translate>[1]) => ({ label: translate(locale, key) })
  const text = textColumns<Person>(locale)
  return {
    capacity: { ...text('signatory.capacity', ({ capacity }) => capacity), sort: 'capacity' },
    side: { ...label('signatory.side'), sort: 'side', cell: (person) => sideText(locale, person, authorityName) },
    given: {
      ...label('signatory.given'),
      sort: 'given',
      look: 'num',
      cell: (person) => String(givenBy(person, on).length),
    },
    last: {
      ...label('signatory.last-signed'),
      cell(person) {
        const last = givenBy(person, on).sort().at(-1)
        return last ? { date: last } : noCell
      },
    },
    mandates: {
      ...label('signatory.mandates'),
      cell({ id }) {
        const held = (mandates.get(id) ?? []).filter((mandate) => powerOn(mandate, on).power === 'covers')
        return held.length > 0 ? held.map((mandate) => mandateText(locale, mandate)).join(' ; ') : noCell
      },
    },
    note: text('signatory.note', ({ note }) => note),
  }
}
