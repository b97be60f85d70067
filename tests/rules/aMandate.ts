import type { DelegationOrder, Mandate } from '../../server/rules/mandate.ts'

/** The mayor's, from 4 July 2020 to 29 March 2026. */
export function anElection(changes: Partial<Mandate> = {}): Mandate {
  return { capacity: 'maire', way: 'election', from: '2020-07-04', until: '2026-03-29', order: null, ...changes }
}

/** A deputy's, by an order of 2 December 2021 that is executory on the 7th and covers conventions. */
export function aDelegation(changes: Partial<DelegationOrder> = {}): Mandate {
  const order = { signedOn: '2021-12-02', executoryOn: '2021-12-07', covers: true, withdrawnOn: null, ...changes }
  return { capacity: 'adjointe au maire', way: 'delegation', from: null, until: null, order }
}
