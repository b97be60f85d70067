import { languageOptions } from '../conventions/languages.ts'
import { languageName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import {
  type DocumentOwner,
  type DocumentRecord,
  type DocumentValues,
  ownerAddress,
  type What,
  whats,
} from './record.ts'
import { addedText, fileText, ownerLink, sizeText, whatText } from './words.ts'

/** What the templates of a document's forms show. */

interface NewForm {
  owner: DocumentOwner
  /** The largest file, in bytes. */
  limit: number
  /** The same file on this record, where it is there already. */
  already: DocumentRecord | null
}

export function newDocumentPage(form: FormModel, { owner, limit, already }: NewForm) {
  const { locale, errors } = form
  const size = sizeText(locale, limit)
  const isRefused = Object.keys(errors).length > 0
  return {
    errors: errorSummary(form),
    heading: translate(locale, 'document.new.title'),
    owner: ownerLink(locale, owner),
    action: `${ownerAddress(owner)}/documents/new`,
    back: `${ownerAddress(owner)}#documents-title`,
    file: field(form, 'file', 'document.file', {
      type: 'file',
      required: true,
      size: 'long',
      hintText: translate(locale, isRefused ? 'document.file.again' : 'document.file.hint', { size }),
    }),
    already: already ? { text: already.name, href: `/documents/${already.id}` } : null,
    ...saidFields(form),
    name: field(form, 'name', 'document.shown-name', { size: 'long', hint: 'document.name.hint' }),
  }
}

export function editDocumentPage(form: FormModel, document: DocumentRecord, timeZone: string) {
  const { locale } = form
  const address = `/documents/${document.id}`
  return {
    errors: errorSummary(form),
    heading: translate(locale, 'document.edit.title', { name: document.name }),
    owner: ownerLink(locale, document.owner),
    file: { href: address, text: fileText(locale, document) },
    added: translate(locale, document.who ? 'document.added.by' : 'document.added.on', {
      day: addedText(locale, timeZone, document),
      who: document.who ?? '',
    }),
    action: `${address}/edit`,
    back: `${ownerAddress(document.owner)}#documents-title`,
    removal: `${address}/remove`,
    version: textsOf(form.typed.version)[0] ?? '',
    ...saidFields(form),
    name: field(form, 'name', 'document.shown-name', { size: 'long', required: true }),
  }
}

function saidFields(form: FormModel) {
  const { locale } = form
  const none = { value: '', text: translate(locale, 'empty') }
  return {
    what: choiceField(form, 'what', 'document.what', whatOptions(locale), { required: true }),
    language: choiceField(form, 'language', 'document.language', [none, ...languageOptions(locale)], { size: 'short' }),
    note: field(form, 'note', 'document.note', { hint: 'document.note.hint' }),
  }
}

function whatOptions(locale: Locale) {
  const choose = { value: '', text: translate(locale, 'form.choose') }
  return [choose, ...whats.map((value) => ({ value, text: whatText(locale, value) }))]
}

/** A document as its form's fields hold it. */
export function typedDocument({ name, what, language, note }: DocumentValues): Typed {
  return { name, what, language, note }
}

/** Its fields as they stand side by side when two people changed them. */
export function comparedDocument(locale: Locale): ComparedField[] {
  return [
    { name: 'name', label: 'document.shown-name' },
    { name: 'what', label: 'document.what', shown: (what) => whatText(locale, what as What) },
    { name: 'language', label: 'document.language', shown: (code) => languageName(locale, code) },
    { name: 'note', label: 'document.note' },
  ]
}
