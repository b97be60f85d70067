import { type Locale, translate } from '../locale/locale.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pageOf, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import {
  type DomainColumn,
  type DomainFilter,
  filteredDomains,
  filterParameters,
  isListed,
  noTheme,
  shownWords,
  usualColumns,
} from './filter.ts'
import { domainColumns } from './listColumns.ts'
import type { ListedDomain } from './listStore.ts'
import { codeText, domainName, themeName } from './names.ts'
import type { Reference } from './referenceStore.ts'

const path = '/domains'

/** All that the list is made from. */
export interface Listed {
  domains: ListedDomain[]
  reference: Reference
}

/** The list of domains; without a filter (its address is wrong) the form stands alone. */
export function domainsPage(form: FormModel, listed: Listed, filter: DomainFilter | null) {
  const { locale } = form
  const { themes, sdgs } = listed.reference
  const any = { value: '', text: translate(locale, 'filter.any') }
  const themeOptions = [
    ...themes.map((theme) => ({ value: theme.code, text: domainName(locale, theme) })),
    { value: noTheme as string, text: translate(locale, 'domain.theme.none') },
  ]
  const sdgOptions = sdgs.map(({ code }) => ({ value: code, text: codeText(locale, sdgs, code) }))
  const shownOptions = shownWords.map((value) => ({ value, text: translate(locale, `domain.shown.${value}`) }))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'filter.text', { type: 'search' }),
    theme: choiceField(form, 'theme', 'domain.theme', [any, ...themeOptions]),
    sdg: choiceField(form, 'sdg', 'domain.sdg', [any, ...sdgOptions]),
    shown: choiceField(form, 'shown', 'domain.shown', [
      { value: '', text: translate(locale, 'domain.shown.offered') },
      ...shownOptions,
    ]),
    hidden: hiddenInputs(form.typed, ['columns', 'sort']),
    columns: columnsChoice(form, path, domainColumns(locale, { domains: [], themes }), usualColumns),
    none: listed.domains.length === 0,
    list: filter ? domainList(locale, listed, filter) : null,
  }
}

function domainList(locale: Locale, { domains, reference }: Listed, filter: DomainFilter) {
  const parameters = filterParameters(filter)
  const shown = filteredDomains(locale, domains, filter, reference.themes)
  const rows = pageOf(shown, filter.page)
  return {
    count: translate(locale, 'domain.count', { count: shown.length }),
    ...awayPart(locale, domains, shown, filter),
    chips: parameters.flatMap((parameter) => {
      const text = chipText(locale, reference, parameter)
      return text === '' ? [] : [chip(path, parameters, parameter, text)]
    }),
    all: unfiltered(path, parameters),
    csv: fileAddress('/domains.csv', parameters),
    table: tableModel(domainTable(locale, { domains, reference }, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
    together: parameters.some(([name]) => name !== 'sort' && name !== 'columns') ? together(shown) : null,
  }
}

/** What is not listed is never left out in silence: the hidden domains apart from what the filter hides. */
function awayPart(locale: Locale, domains: ListedDomain[], shown: ListedDomain[], filter: DomainFilter) {
  const hidden = filter.shown === null ? domains.filter((domain) => !isListed(domain, filter)).length : 0
  const away = domains.length - shown.length - hidden
  return {
    away: away > 0 ? translate(locale, 'domain.away', { count: away }) : '',
    hiddenAway: hidden > 0 ? translate(locale, 'domain.hidden-away', { count: hidden }) : '',
    hiddenHref: addressOf(path, [['shown', 'hidden']]),
  }
}

/** The records that any of the listed domains covers: a goal's conventions, a theme's partnerships. */
function together(shown: ListedDomain[]) {
  const among = (list: string, used: ListedDomain[]) =>
    used.length === 0
      ? ''
      : addressOf(
          list,
          used.map(({ code }): Parameter => ['domain', code]),
        )
  return {
    partnerships: among(
      '/partnerships',
      shown.filter(({ partnerships }) => partnerships > 0),
    ),
    conventions: among(
      '/conventions',
      shown.filter(({ conventions }) => conventions > 0),
    ),
  }
}

function chipText(locale: Locale, { themes, sdgs }: Reference, [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'filter.quoted', { text: value })
  if (name === 'theme') {
    return value === noTheme ? translate(locale, 'domain.theme.none') : themeName(locale, themes, value)
  }
  if (name === 'sdg') return codeText(locale, sdgs, value)
  const shown = shownWords.find((word) => name === 'shown' && word === value)
  return shown ? translate(locale, `domain.shown.${shown}`) : ''
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function domainTable(
  locale: Locale,
  { domains, reference }: Listed,
  shown: readonly DomainColumn[],
): Table<DomainColumn, ListedDomain> {
  const partOf = (domain: ListedDomain) => {
    const parent = domains.find(({ id }) => id === domain.parentId)
    return parent ? `, ${translate(locale, 'domain.part-of', { name: domainName(locale, parent) })}` : ''
  }
  return {
    title: {
      label: translate(locale, 'domain.name'),
      sort: 'name',
      of: (domain) => ({
        href: `${path}/${domain.code}`,
        text: domainName(locale, domain),
        sub: `${domain.code}${partOf(domain)}`,
        apart: domain.hidden ? translate(locale, 'domain.hidden') : '',
      }),
    },
    columns: domainColumns(locale, { domains, themes: reference.themes }),
    shown,
  }
}
