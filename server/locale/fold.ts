/** Text as it is searched: without accents, in lower case, so that "perennisation" finds "Pérennisation". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[’']/g, ' ')
}

/** Folded text of several values, for a column that is searched. */
export function searchText(values: (string | null | undefined)[]): string {
  return values
    .filter(Boolean)
    .map((value) => fold(value as string))
    .join(' ')
}

/** The folded words that somebody searches for; all of them must be found. */
export function searchWords(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}
