import type { AuthorityKind } from '../locale/law.ts'
import type { Locale } from '../locale/locale.ts'
import type { ConventionFacts, Day, Standing } from '../rules/facts.ts'
import { allKnown, judged, type KnownClauses } from './judged.ts'
import { missingOf } from './missingWords.ts'
import { whyFacts } from './whyFacts.ts'
import { nextOf } from './whyNext.ts'
import { whyRules } from './whyRules.ts'

export { deadlineWords } from './deadlineWords.ts'
export { missingWords } from './missingWords.ts'

/** Why a convention stands where it does: *Pourquoi ?* */
export interface WhyModel {
  /** The facts that were used, with their day. */
  facts: { label: string; value: string }[]
  /** The rules that decided, in words, with their source. */
  rules: { text: string; source: string }[]
  /** What will change the status next if nobody does anything; `on` is null where nothing will. Null once it is over. */
  next: { on: Day | null; text: string } | null
  /** What is not known and has to be completed. */
  missing: string[]
}

export function whyModel(
  locale: Locale,
  facts: ConventionFacts,
  standing: Standing,
  authorityKind: AuthorityKind,
  known: KnownClauses = allKnown,
): WhyModel {
  const one = judged(facts, standing, known)
  return {
    facts: whyFacts(locale, one),
    rules: whyRules(locale, one, authorityKind),
    next: nextOf(locale, one),
    missing: missingOf(locale, one),
  }
}
