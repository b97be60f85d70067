import type { JudgedConvention } from '../conventions/standingOf.ts'
import { openFindings } from '../findings/accepted.ts'
import type { Day } from '../rules/facts.ts'
import type { ConventionAtWork } from '../rules/workReason.ts'

/** A judged convention as lines of work are made from it: of each finding that nobody has accepted, since when it stands. */
export function conventionAtWork(
  { record, facts, standing }: JudgedConvention,
  since: (rule: string) => Day | null,
): ConventionAtWork {
  const findings = openFindings(standing.findings, record.acceptances).map((finding) => ({
    ...finding,
    since: since(finding.rule) ?? standing.on,
  }))
  return { id: record.id, facts, standing, findings }
}
