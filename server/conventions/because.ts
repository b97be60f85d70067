import type { WhyModel } from './why.ts'

/** *Pourquoi ?* as programs read it: `next` is null where nothing changes by itself. */
export interface Because {
  facts: { label: string; value: string; source: string | null }[]
  rules: { text: string; source: string }[]
  next: { on: string; text: string } | null
  missing: string[]
}

/** What was worked out from other facts has no source of its own. */
const workedOut = /^(executory|in-force|running|last-day|notice-day|decision-day|alert|session-ahead)$/

export function because({ facts, source: general, rules, next, missing }: WhyModel): Because {
  return {
    facts: facts.map(({ id, label, value, open, source }) => ({
      label,
      value,
      source: source?.text || (open || workedOut.test(id) ? '' : general) || null,
    })),
    rules,
    next: next?.on ? { on: next.on, text: next.text } : null,
    missing,
  }
}
