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
    handle({ request, response, locale }) {
      if (request.is('json') === false) throw new Refusal(415, 'error.415.text')
      const reading = readStandingRequest(request.body)
      response.set('Cache-Control', 'no-store')
      if (reading.ok) response.json(answerStanding(reading.value))
      else response.status(422).json(problemsAnswer(locale, reading.problems))
    },
  },
]
