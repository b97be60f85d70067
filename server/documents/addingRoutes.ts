import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import { readUpload } from '../web/upload.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { addDocument, type NewDocument } from './addDocument.ts'
import { documentFrame, ownerAsked } from './asked.ts'
import { drop, type Reception, receive } from './fileStore.ts'
import { readNewDocument } from './form.ts'
import { newDocumentPage } from './formPages.ts'
import { type DocumentOwner, type DocumentRecord, type OwnerKind, ownerAddress, ownerKinds } from './record.ts'
import { nameSent } from './sentName.ts'
import { addedText, sizeText } from './words.ts'

/** A file is added to a record of each kind. */
export const addingRoutes: readonly Route[] = ownerKinds.flatMap(routesOf)

/** The addresses to which a form brings a file. */
export const uploadAddresses = new RegExp(`^/(${ownerKinds.join('|')})s/[^/]+/documents/new$`)

function routesOf(kind: OwnerKind): Route[] {
  const path = `/${kind}s/:key/documents/new`
  return [
    {
      method: 'get',
      path,
      right: 'write',
      handle: async (visit) => showNew(visit, await ownerAsked(visit, kind), {}),
    },
    { method: 'post', path, right: 'write', handle: async (visit) => add(visit, await ownerAsked(visit, kind)) },
  ]
}

async function add(visit: MemberVisit, owner: DocumentOwner): Promise<void> {
  const { deps, locale } = visit
  const { dataDir, documentLimit } = deps.config
  const take = (content: AsyncIterable<Buffer>) => receive(dataDir, content, documentLimit)
  const { fields, file } = await readUpload<Reception>(visit, 'file', take, forget)
  const form = readNewDocument(fields)
  const errors = { ...fileErrors(visit, file?.kept), ...(form.ok ? {} : form.errors) }
  const received = file?.kept.end === 'received' ? file.kept.file : null
  if (!form.ok || !received || !file || Object.keys(errors).length > 0) {
    if (received) await drop(received)
    return showNew(visit, owner, fields, errors)
  }
  const name = form.value.name ?? (nameSent(file.name) || translate(locale, 'document.unnamed'))
  await write(visit, owner, { values: { ...form.value, name }, file: received }, fields)
}

async function write(
  visit: MemberVisit,
  owner: DocumentOwner,
  wanted: Omit<NewDocument, 'owner'>,
  fields: Typed,
): Promise<void> {
  const { deps, member } = visit
  const { database, config } = deps
  const end = await addDocument(database.db, config.dataDir, member.authority.id, { owner, ...wanted }, by(visit))
  if (end.end === 'owner-gone') return void found(null)
  if (end.end === 'already') return showNew(visit, owner, fields, alreadyError(visit, end.document), end.document)
  goTo(visit, `${ownerAddress(owner)}?done=document-added.${end.id}#documents-title`)
}

async function forget(kept: Reception): Promise<void> {
  if (kept.end === 'received') await drop(kept.file)
}

function fileErrors({ deps, locale }: MemberVisit, kept: Reception | undefined): FieldErrors {
  if (kept === undefined) return { file: { key: 'document.file.missing', values: {} } }
  if (kept.end === 'empty') return { file: { key: 'document.file.empty', values: {} } }
  if (kept.end === 'received') return {}
  return { file: { key: 'document.file.too-large', values: { size: sizeText(locale, deps.config.documentLimit) } } }
}

function alreadyError({ locale, member }: MemberVisit, document: DocumentRecord): FieldErrors {
  const day = addedText(locale, member.authority.timeZone, document)
  return { file: { key: 'document.file.already', values: { name: document.name, day } } }
}

function showNew(
  visit: MemberVisit,
  owner: DocumentOwner,
  typed: Typed,
  errors: FieldErrors = {},
  already: DocumentRecord | null = null,
): void {
  const { deps, locale } = visit
  const limit = deps.config.documentLimit
  const model = newDocumentPage({ locale, typed, errors }, { owner, limit, already })
  const status = Object.keys(errors).length > 0 ? 422 : 200
  showPage(visit, 'documents/new', documentFrame(visit, model.heading, owner), model, status)
}
