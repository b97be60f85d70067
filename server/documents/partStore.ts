import type { Member } from '../accounts/account.ts'
import { may } from '../accounts/rights.ts'
import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import { type DocumentDone, documentsPart } from './documentsPart.ts'
import type { DocumentOwner, DocumentRecord } from './record.ts'
import { documentsOf, sameFile } from './store.ts'

interface Asking {
  locale: Locale
  member: Member
  /** The word of the address for what was just done. */
  done: unknown
}

/** The part "Documents" of a record's page. */
export async function findDocumentsPart(
  db: Db,
  { locale, member, done }: Asking,
  owner: Pick<DocumentOwner, 'kind' | 'id' | 'key'>,
) {
  const { id, timeZone } = member.authority
  const documents = await documentsOf(db, id, owner.kind, owner.id)
  const mayWrite = may(member.role, 'write')
  return documentsPart(locale, { owner, documents, timeZone, mayWrite, done: await doneOf(db, id, documents, done) })
}

/** `done=document-added.ID`: the way back from a form says what it did. */
async function doneOf(
  db: Db,
  authorityId: string,
  documents: readonly DocumentRecord[],
  done: unknown,
): Promise<DocumentDone | null> {
  const [, act, id] = /^document-(added|edited|removed)(?:\.([\w-]+))?$/.exec(String(done ?? '')) ?? []
  if (act === 'removed') return { act, name: '', elsewhere: [] }
  const document = documents.find((one) => one.id === id)
  if (!document || (act !== 'added' && act !== 'edited')) return null
  return { act, name: document.name, elsewhere: act === 'added' ? await sameFile(db, authorityId, document) : [] }
}
