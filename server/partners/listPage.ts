import { countryName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { chip, pageOf, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import { continents } from './continents.ts'
import {
  filteredPartners,
  filterParameters,
  type Known,
  type PartnerColumn,
  type PartnerFilter,
  usualColumns,
} from './filter.ts'
import { partnerColumns } from './listColumns.ts'
import { ownNameModel, partnerName } from './names.ts'
import type { Partner } from './store.ts'

const path = '/partners'

/** All that the list is made from. */
export interface Listed extends Known {
  partners: Partner[]
  /** Whether the OECD lists a country. */
  isListed(countryCode: string): boolean
}

/** The list of partners; without a filter (its address is wrong) the form stands alone. */
export function partnersPage(form: FormModel, listed: Listed, filter: PartnerFilter | null) {
  const { partners } = listed
  const { locale } = form
  const countries = [...new Set(partners.map(({ countryCode }) => countryCode))]
    .map((value) => ({ value, text: countryName(locale, value) }))
    .sort((one, other) => new Intl.Collator(locale).compare(one.text, other.text))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'filter.text', { type: 'search' }),
    country: choiceField(form, 'country', 'partner.country', [
      { value: '', text: translate(locale, 'filter.any') },
      ...countries,
    ]),
    continent: choiceField(form, 'continent', 'partner.continent', [
      { value: '', text: translate(locale, 'filter.any') },
      ...continents.map((value) => ({ value, text: translate(locale, `continent.${value}`) })),
    ]),
    hidden: hiddenInputs(form.typed, ['columns', 'sort']),
    columns: columnsChoice(form, path, partnerColumns(locale, listed.isListed), usualColumns),
    none: partners.length === 0,
    list: filter ? partnerList(form, listed, filter) : null,
  }
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function partnerTable(
  locale: Locale,
  isListed: Listed['isListed'],
  shown: readonly PartnerColumn[],
): Table<PartnerColumn, Partner> {
  return {
    title: {
      label: translate(locale, 'partner.name'),
      sort: 'name',
      of: (partner) => ({
        href: `${path}/${partner.reference}`,
        text: partnerName(locale, partner),
        own: ownNameModel(locale, partner),
      }),
    },
    columns: partnerColumns(locale, isListed),
    shown,
  }
}

function partnerList({ locale }: FormModel, listed: Listed, filter: PartnerFilter) {
  const { partners, isListed } = listed
  const parameters = filterParameters(filter)
  const shown = filteredPartners(locale, partners, filter, listed)
  const rows = pageOf(shown, filter.page)
  const away = partners.length - shown.length
  return {
    count: translate(locale, 'partner.count', { count: shown.length }),
    away: away > 0 ? translate(locale, 'partner.away', { count: away }) : '',
    all: unfiltered(path, parameters),
    csv: fileAddress('/partners.csv', parameters),
    chips: [
      ...(filter.q
        ? [chip(path, parameters, ['q', filter.q], translate(locale, 'filter.quoted', { text: filter.q }))]
        : []),
      ...filter.country.map((code) => chip(path, parameters, ['country', code], countryName(locale, code))),
      ...filter.continent.map((one) =>
        chip(path, parameters, ['continent', one], translate(locale, `continent.${one}`)),
      ),
    ],
    table: tableModel(partnerTable(locale, isListed, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}
