import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { pageSize } from '../web/listing.ts'
import { goTo, showPage } from '../web/respond.ts'
import { readInBatches, refuseFile, sendCsv } from '../web/sendCsv.ts'
import { csvCells, csvNames } from '../web/table.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { addingRoutes } from './addingRoutes.ts'
import { documentAsked, documentFrame } from './asked.ts'
import { editDocument } from './editDocument.ts'
import { fileRoutes } from './fileRoutes.ts'
import { readDocumentFilter } from './filter.ts'
import { type DocumentForm, readDocument } from './form.ts'
import { comparedDocument, editDocumentPage, typedDocument } from './formPages.ts'
import { documentsPage, documentTable } from './listPages.ts'
import { countAll, countDocuments, documentsOnPage } from './listStore.ts'
import { type DocumentRecord, ownerAddress } from './record.ts'
import { removeDocument } from './removeDocument.ts'

/** The files kept with records: the list of all of them, each one's bytes, and what is said of it. */
export const documentRoutes: readonly Route[] = [
  { method: 'get', path: '/documents', right: 'read', handle: showList },
  { method: 'get', path: '/documents.csv', right: 'read', handle: sendList },
  ...addingRoutes,
  ...fileRoutes,
  {
    method: 'get',
    path: '/documents/:id/edit',
    right: 'write',
    async handle(visit) {
      const document = await documentAsked(visit)
      showEdit(visit, document, { ...typedDocument(document), version: document.version })
    },
  },
  {
    method: 'post',
    path: '/documents/:id/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const document = await documentAsked(visit)
      const form = readDocument(request.body)
      if (!form.ok) return showEdit(visit, document, request.body ?? {}, form.errors)
      const end = await editDocument(deps.database.db, member.authority.id, document.id, form.value, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'stale') return showConflict(visit, form.value)
      goTo(visit, `${ownerAddress(document.owner)}?done=document-edited.${document.id}#documents-title`)
    },
  },
  {
    method: 'post',
    path: '/documents/:id/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const { database, config } = deps
      const { id, owner } = await documentAsked(visit)
      const end = await removeDocument(database.db, config.dataDir, member.authority.id, id, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, `${ownerAddress(owner)}?done=document-removed#documents-title`)
    },
  },
]

async function showList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request } = visit
  const { db } = deps.database
  const { id: authorityId, timeZone } = member.authority
  const read = readDocumentFilter(request.query)
  const filter = read.ok ? read.value : null
  const asked = filter && { authorityId, filter }
  const count = asked ? await countDocuments(db, asked) : 0
  const place = { from: ((filter?.page ?? 1) - 1) * pageSize, size: pageSize }
  const rows = asked ? await documentsOnPage(db, asked, place) : []
  const form = { locale, typed: request.query, errors: read.ok ? {} : read.errors }
  const model = documentsPage(form, { rows, count, total: await countAll(db, authorityId), timeZone }, filter)
  showPage(visit, 'documents/list', { title: translate(locale, 'document.title') }, model, read.ok ? 200 : 422)
}

async function sendList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, today, request } = visit
  const { id: authorityId, timeZone } = member.authority
  const read = readDocumentFilter(request.query)
  if (!read.ok) return refuseFile(visit, read.errors)
  const asked = { authorityId, filter: read.value }
  const table = documentTable(locale, timeZone, [])
  const lines = readInBatches(async (place) => {
    const rows = await documentsOnPage(deps.database.db, asked, place)
    return rows.map((row) => csvCells(table, row))
  })
  await sendCsv(visit, { name: 'documents', day: today, columns: csvNames(table) }, lines)
}

function showEdit(visit: MemberVisit, document: DocumentRecord, typed: Typed, errors: FieldErrors = {}): void {
  const { locale, member } = visit
  const model = editDocumentPage({ locale, typed, errors }, document, member.authority.timeZone)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  showPage(visit, 'documents/edit', documentFrame(visit, model.heading, document.owner), model, status)
}

async function showConflict(visit: MemberVisit, wanted: DocumentForm): Promise<void> {
  const { locale } = visit
  const saved = await documentAsked(visit)
  const model = conflictPage(locale, {
    caption: saved.name,
    action: `/documents/${saved.id}/edit`,
    back: ownerAddress(saved.owner),
    version: saved.version,
    fields: comparedDocument(locale),
    theirs: typedDocument(saved),
    yours: typedDocument(wanted),
  })
  showPage(visit, 'web/conflict', documentFrame(visit, saved.name, saved.owner), model, 409)
}
