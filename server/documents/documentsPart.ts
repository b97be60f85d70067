import { languageName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { type DocumentOwner, type DocumentRecord, ownerAddress } from './record.ts'
import { addedDay, fileText, ownerLink, whatText } from './words.ts'

/** The part "Documents" of a record's page: its files, and what was just done to one of them. */

export interface DocumentsShown {
  owner: Pick<DocumentOwner, 'kind' | 'key'>
  documents: readonly DocumentRecord[]
  timeZone: string
  mayWrite: boolean
  done: DocumentDone | null
}

/** What was just done; `elsewhere` are the other documents that are the same file. */
export interface DocumentDone {
  act: 'added' | 'edited' | 'removed'
  name: string
  elsewhere: readonly DocumentRecord[]
}

export function documentsPart(locale: Locale, { owner, documents, timeZone, mayWrite, done }: DocumentsShown) {
  return {
    rows: documents.map((document) => ({
      href: `/documents/${document.id}`,
      name: document.name,
      note: document.note ?? '',
      what: whatText(locale, document.what),
      language: document.language ? languageName(locale, document.language) : '',
      size: fileText(locale, document),
      added: addedDay(timeZone, document),
      who: document.who ?? '',
      edit: mayWrite ? `/documents/${document.id}/edit` : '',
      change: translate(locale, 'document.edit.title', { name: document.name }),
    })),
    add: mayWrite ? `${ownerAddress(owner)}/documents/new` : '',
    done: done ? doneModel(locale, done) : null,
  }
}

function doneModel(locale: Locale, { act, name, elsewhere }: DocumentDone) {
  return {
    text: translate(locale, `document.done.${act}`, { name }),
    elsewhere: elsewhere.length > 0 ? translate(locale, 'document.done.elsewhere', { count: elsewhere.length }) : '',
    links: elsewhere.map((document) => ownerLink(locale, document.owner)),
  }
}
