import type { Span, Standing } from '../../rules/facts.ts'
import { spans } from '../../rules/spans.ts'
import { standings } from '../../rules/standing.ts'
import type { StandingRequest } from './form.ts'

export interface StandingAnswer {
  standings: Standing[]
  spans?: Span[]
}

/** One standing for each day asked for, in order, and the spans where they were asked for. */
export function answerStanding({ facts, on, spans: asked }: StandingRequest): StandingAnswer {
  const answer = { standings: standings(facts, on) }
  return asked ? { ...answer, spans: spans(facts, asked.from, asked.until) } : answer
}
