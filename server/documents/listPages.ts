import { languageName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { chip, type Parameter, pager, sortLink } from '../web/listing.ts'
import { type Columns, type Table, tableModel, textColumns } from '../web/table.ts'
import { type DocumentColumn, type DocumentFilter, filterParameters, usualColumns } from './filter.ts'
import { type DocumentRecord, type OwnerKind, ownerKinds, type What, whats } from './record.ts'
import { typeWord } from './signature.ts'
import { addedDay, kindText, ownerLink, sizeText, whatText } from './words.ts'

const path = '/documents'

/** All that the list is made from. */
interface Listed {
  /** Those of the page, and how many there are: under the filter, and in all. */
  rows: readonly DocumentRecord[]
  count: number
  total: number
  timeZone: string
}

/** The list of documents; without a filter (its address is wrong) the form stands alone. */
export function documentsPage(form: FormModel, listed: Listed, filter: DocumentFilter | null) {
  const { locale } = form
  const any = { value: '', text: translate(locale, 'filter.any') }
  const kinds = ownerKinds.map((value) => ({ value, text: kindText(locale, value) }))
  const words = whats.map((value) => ({ value, text: whatText(locale, value) }))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'filter.text', { type: 'search' }),
    what: choiceField(form, 'what', 'document.what', [any, ...words]),
    of: choiceField(form, 'of', 'document.record', [any, ...kinds]),
    hidden: hiddenInputs(form.typed, ['columns', 'sort']),
    columns: columnsChoice(form, path, documentColumns(locale, listed.timeZone), usualColumns),
    none: listed.total === 0,
    list: filter ? documentList(locale, listed, filter) : null,
  }
}

function documentList(locale: Locale, { rows, count, total, timeZone }: Listed, filter: DocumentFilter) {
  const parameters = filterParameters(filter)
  const away = total - count
  return {
    count: translate(locale, 'document.count', { count }),
    away: away > 0 ? translate(locale, 'document.away', { count: away }) : '',
    chips: parameters
      .filter(([name]) => name !== 'sort' && name !== 'columns')
      .map((parameter) => chip(path, parameters, parameter, chipText(locale, parameter))),
    all: unfiltered(path, parameters),
    csv: fileAddress('/documents.csv', parameters),
    table: tableModel(documentTable(locale, timeZone, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count }),
  }
}

function chipText(locale: Locale, [name, value]: Parameter): string {
  if (name === 'what') return whatText(locale, value as What)
  if (name === 'of') return kindText(locale, value as OwnerKind)
  return translate(locale, 'filter.quoted', { text: value })
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function documentTable(
  locale: Locale,
  timeZone: string,
  shown: readonly DocumentColumn[],
): Table<DocumentColumn, DocumentRecord> {
  return {
    title: {
      label: translate(locale, 'document.name'),
      sort: 'name',
      of: ({ id, name, note }) => ({
        href: `${path}/${id}`,
        text: name,
        sub: shown.includes('note') ? '' : (note ?? ''),
      }),
    },
    columns: documentColumns(locale, timeZone),
    shown,
  }
}

function documentColumns(locale: Locale, timeZone: string): Columns<DocumentColumn, DocumentRecord> {
  const label = (key: Parameters<typeof translate>[1]) => ({ label: translate(locale, key) })
  const text = textColumns<DocumentRecord>(locale)
  return {
    record: { ...label('document.record'), cell: ({ owner }) => ownerLink(locale, owner) },
    kind: { ...label('document.record.kind'), cell: ({ owner }) => kindText(locale, owner.kind) },
    what: { ...label('document.what'), sort: 'what', cell: ({ what }) => whatText(locale, what) },
    language: text('document.language', ({ language }) => language && languageName(locale, language)),
    type: { ...label('document.type'), cell: ({ mediaType }) => typeWord(mediaType) || mediaType },
    size: { ...label('document.size'), sort: 'size', look: 'num', cell: ({ size }) => sizeText(locale, size) },
    added: { ...label('document.added'), sort: 'added', cell: (one) => ({ date: addedDay(timeZone, one) }) },
    who: text('document.who', ({ who }) => who),
    note: text('document.note', ({ note }) => note),
    hash: { ...label('document.hash'), cell: ({ sha256 }) => sha256 },
  }
}
