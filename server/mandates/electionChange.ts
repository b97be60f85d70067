import type { Frame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { spansOf } from '../conventions/spansOf.ts'
import type { Day } from '../rules/facts.ts'
import { type MandateRecord, mandateFacts } from './record.ts'

/** A convention of which more is found, on some day, once mandates have ended: their end cures nothing. */
export interface ConventionChange {
  reference: string
  title: string
  appearing: string[]
}

/** What the end of some mandates changes of the conventions that their people signed or are to sign. */
export function changesOfEnding(
  records: ConventionRecord[],
  frame: Frame,
  horizon: Day,
  mandatesAfter: ReadonlyMap<string, MandateRecord[]>,
): ConventionChange[] {
  return records.flatMap((record) => {
    const after = { ...record, signatures: record.signatures.map((one) => ({ ...one, mandates: heldBy(one) })) }
    const [old, fresh] = [rulesOf(record), rulesOf(after)]
    const appearing = fresh.filter((rule) => !old.includes(rule))
    const { reference, title } = record
    return appearing.length > 0 ? [{ reference, title, appearing }] : []
  })

  function heldBy({ personId, mandates }: ConventionRecord['signatures'][number]) {
    return mandatesAfter.get(personId ?? '')?.map(mandateFacts) ?? mandates
  }

  function rulesOf(record: ConventionRecord): string[] {
    return [...new Set(spansOf(record, frame, horizon).findings.map(({ rule }) => rule))]
  }
}
