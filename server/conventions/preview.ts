import type { Authority } from '../accounts/account.ts'
import { findingWords } from '../findings/words.ts'
import type { Locale } from '../locale/locale.ts'
import type { Day, Finding } from '../rules/facts.ts'
import type { Frame } from './frame.ts'
import { statusModel } from './mark.ts'
import type { ConventionRecord } from './record.ts'
import { type JudgedConvention, judgedOn, knownOf } from './standingOf.ts'
import { statusSentence } from './statusSentence.ts'

interface Change {
  locale: Locale
  authority: Pick<Authority, 'kind'>
  frame: Frame
  /** Null where the convention is not there yet. */
  before: ConventionRecord | null
  after: ConventionRecord
  on: Day
}

export type PreviewModel = ReturnType<typeof preview>

/** What a change that is not saved yet would make of a convention on a day: its standing, and the findings that come and go. */
export function preview({ locale, authority, frame, before, after, on }: Change) {
  const [was, will] = [before && judgedOn(before, frame, on), judgedOn(after, frame, on)]
  const [old, fresh] = [was?.standing.findings ?? [], will.standing.findings]
  const words = (finding: Finding) => findingWords(locale, finding, authority.kind)
  const isIn = (findings: Finding[], { rule, severity }: Finding) =>
    findings.some((one) => one.rule === rule && one.severity === severity)
  const now = was && worth(locale, was)
  const then = worth(locale, will)
  return {
    on,
    before: now,
    after: then,
    same: now?.sentence === then.sentence,
    appearing: fresh.filter((finding) => !isIn(old, finding)).map(words),
    leaving: old.filter((finding) => !isIn(fresh, finding)).map(words),
  }
}

function worth(locale: Locale, { record, facts, standing }: JudgedConvention) {
  return {
    status: statusModel(locale, standing),
    sentence: statusSentence(locale, facts, standing, knownOf(record)),
  }
}
