import type { MappedDomain } from './store.ts'

/** Which domain is a part of which. */

type Part = Pick<MappedDomain, 'id' | 'parentId'>

/** The domains that a domain is a part of, the nearest first; ends where a circle closes. */
export function ancestorsOf<D extends Part>(domains: readonly D[], id: string): D[] {
  const found: D[] = []
  let next = domains.find((one) => one.id === id)?.parentId ?? null
  while (next !== null) {
    const parent = domains.find((one) => one.id === next)
    if (!parent || found.includes(parent)) break
    found.push(parent)
    next = parent.parentId
  }
  return found
}

/** Whether a domain is a part of itself. */
export function isInCircle(domains: readonly Part[], id: string): boolean {
  return ancestorsOf(domains, id).some((one) => one.id === id)
}

/** The domains of which a domain may become a part: not itself, nor any part of it. */
export function possibleParents<D extends Part>(domains: readonly D[], id: string | null): D[] {
  if (id === null) return [...domains]
  return domains.filter((one) => one.id !== id && !ancestorsOf(domains, one.id).some((above) => above.id === id))
}
