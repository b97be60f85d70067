/** The kinds of records that search finds, in the order in which it shows them. */
export const searchedKinds = [
  'convention',
  'partnership',
  'partner',
  'deliberation',
  'person',
  'contact',
  'document',
] as const

export type SearchedKind = (typeof searchedKinds)[number]
