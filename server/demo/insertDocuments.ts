import { join } from 'node:path'
import { addDocument } from '../documents/addDocument.ts'
import { receiveFile } from '../documents/fileStore.ts'
import { findOwner } from '../documents/ownerStore.ts'
import type { DocumentEntry } from './entries.ts'
import type { Loading } from './loading.ts'
import { documentFolder } from './readDemo.ts'

/** The documents of the sample, kept as if somebody had sent them. */
export async function insertDocuments(loading: Loading, entries: readonly DocumentEntry[]): Promise<void> {
  const { trx, authorityId, by, dataDir } = loading
  if (dataDir === null) return
  for (const { file, convention, deliberation, name, what, language = null, note = null } of entries) {
    const owner = convention
      ? await findOwner(trx, authorityId, 'convention', convention)
      : await findOwner(trx, authorityId, 'deliberation', deliberation ?? '')
    if (owner === null) throw new Error(`The sample’s document ${file} is of no record.`)
    const received = await receiveFile(dataDir, join(documentFolder, file))
    const values = { name, what, language, note }
    await addDocument(trx, dataDir, authorityId, { owner, values, file: received }, by)
  }
}
