import type { SignatureFacts } from '../rules/facts.ts'
import type { ConventionRecord } from './record.ts'

/** A party's signatures, or one that is awaited; the authority goes by its own word in the rules, the others by name. */
export function signatureFacts({
  parties,
  signatures,
}: Pick<ConventionRecord, 'parties' | 'signatures'>): SignatureFacts[] {
  return parties.flatMap(({ id, side, name }): SignatureFacts[] => {
    const party = side === 'authority' ? 'authority' : name
    const own = signatures.filter(({ partyId }) => partyId === id)
    return own.length > 0 ? own.map(({ signedOn }) => ({ party, on: signedOn })) : [{ party, on: null }]
  })
}
