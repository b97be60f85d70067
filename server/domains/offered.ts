/** The domains that a form or a filter offers: those that are not hidden, and those that it holds already. */
export function offeredDomains<D extends { code: string; hidden: boolean }>(
  domains: readonly D[],
  held: readonly string[],
): D[] {
  return domains.filter(({ code, hidden }) => !hidden || held.includes(code))
}
