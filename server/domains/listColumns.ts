import { type Locale, translate } from '../locale/locale.ts'
import { type Columns, textColumns } from '../web/table.ts'
import type { DomainColumn } from './filter.ts'
import type { ListedDomain } from './listStore.ts'
import { domainName, themeName } from './names.ts'
import type { Theme } from './referenceStore.ts'

/** What the list of domains has of each one beside its name. */
export function domainColumns(
  locale: Locale,
  { domains, themes }: { domains: readonly ListedDomain[]; themes: readonly Theme[] },
): Columns<DomainColumn, ListedDomain> {
  const text = textColumns<ListedDomain>(locale)
  const theme = ({ ministryTheme }: ListedDomain) =>
    ministryTheme === null ? null : themeName(locale, themes, ministryTheme)
  const parent = ({ parentId }: ListedDomain) => {
    const found = domains.find(({ id }) => id === parentId)
    return found ? domainName(locale, found) : null
  }
  return {
    theme: {
      label: translate(locale, 'domain.theme'),
      cell: (domain) => theme(domain) ?? { text: translate(locale, 'domain.theme.none'), unset: true },
    },
    sdgs: { ...text('domain.sdgs.short', ({ sdgs }) => sdgs.join(', ')), look: 'tight' },
    purposes: text('domain.purposes.short', ({ purposeCodes }) => purposeCodes.join(', ')),
    partnerships: useColumn(locale, 'partnerships'),
    conventions: useColumn(locale, 'conventions'),
    code: text('domain.code', ({ code }) => code),
    parent: text('domain.parent', parent),
    'name-fr': text('domain.name-fr', ({ nameFr }) => nameFr),
    'name-en': text('domain.name-en', ({ nameEn }) => nameEn),
    note: text('domain.note', ({ note }) => note),
    hidden: {
      label: translate(locale, 'domain.hidden'),
      cell: ({ hidden }) => (hidden ? translate(locale, 'list.yes') : ''),
    },
  }
}

/** A count that leads to what it counts; nothing leads nowhere. */
function useColumn(locale: Locale, list: 'partnerships' | 'conventions') {
  return {
    label: translate(locale, `nav.${list}`),
    sort: list,
    look: 'num' as const,
    cell(domain: ListedDomain) {
      const count = domain[list]
      if (count === 0) return '0'
      const name = `${count} ${translate(locale, `domain.${list}-of`, { name: domainName(locale, domain) })}`
      return { text: String(count), href: `/${list}?domain=${domain.code}`, name }
    },
  }
}
