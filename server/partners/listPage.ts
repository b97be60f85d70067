import { countryName } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { chip, pager, pageSize, sortLink } from '../web/listing.ts'
import { filteredPartners, filterParameters, type PartnerFilter } from './filter.ts'
import { ownNameModel, partnerName } from './names.ts'
import type { Partner } from './store.ts'

const path = '/partners'

/** All that the list is made from. */
export interface Listed {
  partners: Partner[]
  /** The ids that the filter's words find, null where it has none. */
  found: ReadonlySet<string> | null
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
    hidden: hiddenInputs(form.typed, ['sort']),
    none: partners.length === 0,
    list: filter ? partnerList(form, listed, filter) : null,
  }
}

function partnerList({ locale }: FormModel, { partners, found }: Listed, filter: PartnerFilter) {
  const parameters = filterParameters(filter)
  const shown = filteredPartners(locale, partners, filter, found)
  const heading = (column: string, label: 'partner.name' | 'partner.country' | 'partner.reference') =>
    sortLink(path, parameters, filter.sort, column, translate(locale, label))
  const away = partners.length - shown.length
  return {
    count: translate(locale, 'partner.count', { count: shown.length }),
    away: away > 0 ? translate(locale, 'partner.away', { count: away }) : '',
    chips: [
      ...(filter.q
        ? [chip(path, parameters, ['q', filter.q], translate(locale, 'filter.quoted', { text: filter.q }))]
        : []),
      ...filter.country.map((code) => chip(path, parameters, ['country', code], countryName(locale, code))),
    ],
    headings: {
      name: heading('name', 'partner.name'),
      country: heading('country', 'partner.country'),
      reference: heading('reference', 'partner.reference'),
    },
    rows: shown.slice((filter.page - 1) * pageSize, filter.page * pageSize).map((partner) => ({
      href: `${path}/${partner.reference}`,
      name: partnerName(locale, partner),
      ownName: ownNameModel(locale, partner),
      country: countryName(locale, partner.countryCode),
      reference: partner.reference,
    })),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}
