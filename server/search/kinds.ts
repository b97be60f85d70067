/** The kinds of records that search finds, in the order in which it shows them. */
export const searchedKinds = ['convention', 'partnership', 'partner', 'deliberation', 'person'] as const

export type SearchedKind = (typeof searchedKinds)[number]
