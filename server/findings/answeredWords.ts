import type { AuthorityKind } from '../locale/law.ts'
import type { Locale } from '../locale/locale.ts'
import type { Finding } from '../rules/facts.ts'
import type { Acceptance } from './acceptanceStore.ts'
import { acceptanceOf } from './accepted.ts'
import { answerModel } from './answerWords.ts'
import { findingWords } from './words.ts'

interface Answered {
  reference: string
  acceptances: readonly Acceptance[]
}

/** A convention's findings as its page shows them, each with its answer, or with the way to give one. */
export function answeredFindings(
  locale: Locale,
  findings: readonly Finding[],
  { reference, acceptances }: Answered,
  { kind, mayWrite }: { kind: AuthorityKind; mayWrite: boolean },
) {
  return findings.map((finding) => {
    const answer = acceptanceOf(finding, acceptances)
    const address = `/conventions/${reference}/findings/${finding.rule}`
    return {
      ...findingWords(locale, finding, kind),
      answer: answer && answerModel(locale, answer),
      accept: mayWrite && !answer ? `${address}/accept` : '',
      withdraw: mayWrite && answer ? `${address}/withdraw` : '',
    }
  })
}
