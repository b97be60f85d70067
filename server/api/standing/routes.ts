import { Refusal } from '../../web/errors.ts'
import type { Route } from '../../web/visit.ts'
import { answerStanding } from './answer.ts'
import { readStandingRequest } from './form.ts'
import { problemsAnswer } from './problems.ts'

/** What facts are worth on some days: nothing is read and nothing kept, so that an account without authority may ask. */
export const standingRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/api/standing',
    right: 'own-account',
    handle({ request, response, locale, member }) {
      if (request.is('json') === false) throw new Refusal(415, 'error.415.text')
      // Only who asks for the reasons gets them: the answer's shape is a promise to programs.
      const told = request.query.because === 'yes' ? { locale, kind: member?.authority.kind ?? 'commune' } : null
      const reading = readStandingRequest(request.body, told !== null)
      response.set('Cache-Control', 'no-store')
      if (reading.ok) response.json(answerStanding(reading.value, told))
      else response.status(422).json(problemsAnswer(locale, reading.problems))
    },
  },
]
