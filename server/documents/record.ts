/** The kinds of records that files are kept with, in the order in which lists name them. */
export const ownerKinds = ['convention', 'deliberation', 'partnership', 'partner', 'session'] as const
export type OwnerKind = (typeof ownerKinds)[number]

/** What a document is. */
export const whats = [
  'signed-convention',
  'draft',
  'deliberation',
  'amendment',
  'acknowledgement',
  'order',
  'letter',
  'report',
  'photograph',
  'other',
] as const
export type What = (typeof whats)[number]

/** The record that a document is kept with. */
export interface DocumentOwner {
  kind: OwnerKind
  id: string
  /** What its address ends with: its reference, a session's id. */
  key: string
  /** A convention's title, a deliberation's object, the partner's name; '' of a session. */
  named: string
  namedEn: string | null
  session: { body: 'council' | 'standing-committee' | 'bureau'; heldOn: string } | null
}

/** What people say of a document. */
export interface DocumentValues {
  /** As it is shown. */
  name: string
  what: What
  /** ISO 639-1. */
  language: string | null
  note: string | null
}

/** The bytes: what they are called on the disk, how many there are, and what they say of themselves. */
export interface Bytes {
  sha256: string
  size: number
  mediaType: string
}

export interface DocumentRecord extends DocumentValues, Bytes {
  id: string
  owner: DocumentOwner
  /** The true instant. */
  addedAt: string
  /** Null: the product itself, or an account that is gone. */
  accountId: string | null
  who: string | null
  version: number
}

/** The address of the record itself. */
export function ownerAddress({ kind, key }: Pick<DocumentOwner, 'kind' | 'key'>): string {
  return `/${kind}s/${key}`
}
