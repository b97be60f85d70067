import { type Locale, translate } from '../../locale/locale.ts'
import type { Problem } from './reading.ts'

/** What is wrong with one value, as a program and as a person reads it. */
export interface ToldProblem extends Problem {
  message: string
}

/** The body of a 422: every problem with its path, its code and a sentence. */
export function problemsAnswer(locale: Locale, problems: Problem[]): { error: string; problems: ToldProblem[] } {
  const told = problems.map(({ path, problem }) => ({
    path,
    problem,
    message: translate(locale, `api.standing.${problem}`),
  }))
  return { error: 'Unprocessable Entity', problems: told }
}
