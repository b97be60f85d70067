import { createHash } from 'node:crypto'
import type { Finding } from '../rules/facts.ts'
import type { Acceptance } from './acceptanceStore.ts'

/** What a finding rests on, as a short text: another one when a day or a name in its evidence changes. */
export function fingerprintOf({ severity, evidence }: Omit<Finding, 'rule'>): string {
  return createHash('sha256')
    .update(JSON.stringify([severity, evidence]))
    .digest('hex')
}

/** The answer to a finding, null where nobody gave one or its evidence has changed since. */
export function acceptanceOf(finding: Finding, acceptances: readonly Acceptance[]): Acceptance | null {
  const answer = acceptances.find(({ rule }) => rule === finding.rule)
  return answer && answer.fingerprint === fingerprintOf(finding) ? answer : null
}

/** The findings that nobody has accepted. */
export function openFindings(findings: readonly Finding[], acceptances: readonly Acceptance[]): Finding[] {
  if (acceptances.length === 0) return [...findings]
  return findings.filter((finding) => !acceptanceOf(finding, acceptances))
}
