/** The great regions of the United Nations (M49), in the order in which they are told. */
export const continents = ['europe', 'africa', 'americas', 'asia', 'oceania', 'antarctica'] as const
export type Continent = (typeof continents)[number]
