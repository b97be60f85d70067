import { fold } from './fold.ts'

/** A reference made from a name: "Reggio d’Émilie" gives REGGIO-D-EMILIE. */
export function referenceFrom(name: string): string {
  const latin = fold(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const lettered = /^[A-Z]/.test(latin) ? latin : `P-${latin || '1'}`
  const cut = lettered.slice(0, 36).replace(/-+$/, '')
  return cut.length < 2 ? `${cut}-1` : cut
}

/** The first of NAME, NAME-2, NAME-3 … that is not taken. */
export function freeReference(base: string, taken: readonly string[]): string {
  let reference = base
  for (let number = 2; taken.includes(reference); number += 1) reference = `${base}-${number}`
  return reference
}
