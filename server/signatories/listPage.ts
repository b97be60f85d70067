import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { chip, pager, pageSize, sortLink } from '../web/listing.ts'
import { filteredPeople, filterParameters, ownSide, type PersonFilter } from './filter.ts'
import { sideText } from './pages.ts'
import type { Person } from './store.ts'

const path = '/signatories'

/** All that the list is made from. */
export interface Listed {
  people: Person[]
  authorityName: string
  /** The ids that the filter's words find, null where it has none. */
  found: ReadonlySet<string> | null
  on: Day
}

/** The list of signatories; without a filter (its address is wrong) the form stands alone. */
export function peoplePage(form: FormModel, listed: Listed, filter: PersonFilter | null) {
  const { locale } = form
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'filter.text', { type: 'search' }),
    side: choiceField(form, 'side', 'signatory.side', [
      { value: '', text: translate(locale, 'filter.any') },
      ...sides(locale, listed),
    ]),
    hidden: hiddenInputs(form.typed, ['sort']),
    none: listed.people.length === 0,
    list: filter ? peopleList(locale, listed, filter) : null,
  }
}

/** The sides for which somebody signs: the authority's own first. */
function sides(locale: Locale, { people, authorityName }: Listed) {
  const { compare } = new Intl.Collator(locale)
  const named = new Map(
    people.flatMap(({ partner }) => (partner ? [[partner.reference, partnerName(locale, partner)]] : [])),
  )
  const partners = [...named]
    .map(([value, text]) => ({ value, text }))
    .sort((one, other) => compare(one.text, other.text))
  return [{ value: ownSide as string, text: authorityName }, ...partners]
}

function peopleList(locale: Locale, listed: Listed, filter: PersonFilter) {
  const { people, authorityName, on } = listed
  const parameters = filterParameters(filter)
  const shown = filteredPeople(locale, people, filter, listed.found)
  const heading = (column: string, label: 'signatory.name' | 'signatory.side') =>
    sortLink(path, parameters, filter.sort, column, translate(locale, label))
  const away = people.length - shown.length
  const sideNames = new Map(sides(locale, listed).map(({ value, text }) => [value, text]))
  return {
    count: translate(locale, 'signatory.count', { count: shown.length }),
    away: away > 0 ? translate(locale, 'signatory.away', { count: away }) : '',
    chips: [
      ...(filter.q
        ? [chip(path, parameters, ['q', filter.q], translate(locale, 'filter.quoted', { text: filter.q }))]
        : []),
      ...filter.side.map((side) => chip(path, parameters, ['side', side], sideNames.get(side) ?? side)),
    ],
    headings: { name: heading('name', 'signatory.name'), side: heading('side', 'signatory.side') },
    rows: shown.slice((filter.page - 1) * pageSize, filter.page * pageSize).map((person) => ({
      href: `${path}/${person.id}`,
      name: person.name,
      capacity: person.capacity ?? translate(locale, 'empty'),
      side: sideText(locale, person, authorityName),
      signatures: String(person.signedOn.filter((day) => closing(day) <= on).length),
    })),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}
