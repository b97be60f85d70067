import type { AuthorityKind } from '../locale/law.ts'
import type { Locale } from '../locale/locale.ts'
import type { ConventionFacts, Day, Standing } from '../rules/facts.ts'
import { type Ahead, aheadOf } from './ahead.ts'
import { type FactSource, type FactSources, noSources } from './factSources.ts'
import { allKnown, judged, type KnownClauses } from './judged.ts'
import { missingOf } from './missingWords.ts'
import type { UsedFact } from './usedFact.ts'
import { whyFacts } from './whyFacts.ts'
import { nextOf } from './whyNext.ts'
import { whyRules } from './whyRules.ts'

export { deadlineWords } from './deadlineWords.ts'
export { missingWords } from './missingWords.ts'

/** Why a convention stands where it does: *Pourquoi ?* */
export interface WhyModel {
  /** The facts that were used, with their day; each with its own source where it has one. */
  facts: (UsedFact & { source: FactSource | null })[]
  /** Where the other facts come from; '' where nobody knows. */
  source: string
  /** The rules that decided, in words, with their source. */
  rules: { text: string; source: string }[]
  /** What will change the status next if nobody does anything; `on` is null where nothing will. Null once it is over. */
  next: { on: Day | null; text: string } | null
  /** What is not known and has to be completed. */
  missing: string[]
}

/** What is known of a record beside its facts: where they come from, and which of its deliberations will count. */
interface OfRecord {
  sources?: FactSources
  ahead?: Ahead
}

export function whyModel(
  locale: Locale,
  facts: ConventionFacts,
  standing: Standing,
  authorityKind: AuthorityKind,
  known: KnownClauses = allKnown,
  { sources = noSources, ahead = aheadOf(facts, standing.on) }: OfRecord = {},
): WhyModel {
  const one = judged(facts, standing, known)
  return {
    facts: whyFacts(locale, one).map((fact) => ({
      ...fact,
      source: (!fact.open && sources.of.get(fact.id)) || null,
    })),
    source: sources.general,
    rules: whyRules(locale, one, authorityKind),
    next: nextOf(locale, one, ahead),
    missing: missingOf(locale, one),
  }
}
