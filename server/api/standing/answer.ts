import { type Because, because } from '../../conventions/because.ts'
import { whyModel } from '../../conventions/why.ts'
import type { AuthorityKind } from '../../locale/law.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Span, Standing } from '../../rules/facts.ts'
import { spans } from '../../rules/spans.ts'
import { standings } from '../../rules/standing.ts'
import type { StandingRequest } from './form.ts'

export interface StandingAnswer {
  standings: (Standing & { because?: Because })[]
  spans?: Span[]
}

/** In whose words *Pourquoi ?* is answered; null where nobody asked for it. */
export type Told = { locale: Locale; kind: AuthorityKind } | null

/** One standing for each day asked for, in order, with its reasons and the spans where they were asked for. */
export function answerStanding({ facts, on, spans: asked }: StandingRequest, told: Told = null): StandingAnswer {
  const worth = standings(facts, on)
  const answer = {
    standings: told
      ? worth.map((one) => ({ ...one, because: because(whyModel(told.locale, facts, one, told.kind)) }))
      : worth,
  }
  return asked ? { ...answer, spans: spans(facts, asked.from, asked.until) } : answer
}
