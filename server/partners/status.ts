import type { Day } from '../rules/facts.ts'

/** What a partner is in law, as far as somebody has recorded it. */
export interface PartnerStatus {
  nature: string | null
  /** Whether France recognises it, and since or until which day. */
  recognition: { recognised: boolean; from: Day | null; until: Day | null } | null
  sanctions: { from: Day | null; until: Day | null } | null
}

interface Columns {
  nature?: string | null
  recognition?: 'yes' | 'no' | null
  recognition_from?: string | null
  recognition_until?: string | null
  sanctions_note?: string | null
  sanctions_from?: string | null
  sanctions_until?: string | null
}

export function partnerStatus(columns: Columns): PartnerStatus {
  const { nature = null, recognition = null, sanctions_note = null } = columns
  return {
    nature,
    recognition: recognition && {
      recognised: recognition === 'yes',
      from: columns.recognition_from ?? null,
      until: columns.recognition_until ?? null,
    },
    sanctions: sanctions_note ? { from: columns.sanctions_from ?? null, until: columns.sanctions_until ?? null } : null,
  }
}
