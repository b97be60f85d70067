import type { Bytes, DocumentOwner, DocumentValues } from './record.ts'

/** A document as the journal is told of it: `ownerId` finds the lines of a record's own history. */
export function told({ id, key }: Pick<DocumentOwner, 'id' | 'key'>, values: DocumentValues, bytes: Bytes) {
  const { name, what, language, note } = values
  const { mediaType, size, sha256 } = bytes
  return { ownerId: id, of: key, name, what, language, note, mediaType, size, sha256 }
}
