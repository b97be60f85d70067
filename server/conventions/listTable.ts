import { type Locale, translate } from '../locale/locale.ts'
import type { Table } from '../web/table.ts'
import type { ConventionColumn } from './filter.ts'
import { conventionColumns } from './listColumns.ts'
import type { JudgedConvention } from './standingOf.ts'

/** The list as a table: the columns that are shown beside the title. */
export function conventionTable(
  locale: Locale,
  shown: readonly ConventionColumn[],
): Table<ConventionColumn, JudgedConvention> {
  return {
    title: {
      label: translate(locale, 'convention.column.title'),
      sort: 'title',
      of: ({ record: { reference, title, kind, fictional } }) => ({
        href: `/conventions/${reference}`,
        text: title,
        sub: `${reference} · ${translate(locale, `kind.${kind}`)}`,
        apart: fictional ? translate(locale, 'convention.fictional') : '',
      }),
    },
    columns: conventionColumns(locale),
    shown,
  }
}
