import { addDays } from '../calendar.ts'
import { found, type Rule, sessionUnderLaw, slowAfter } from './finding.ts'

/** The deliberation reached the prefecture more than fifteen days after its session. Good practice. */
export const slowTransmission: Rule = (it) => {
  const sessionOn = sessionUnderLaw(it)
  const { receivedOn } = it.known.authorisation
  if (!sessionOn || !receivedOn) return null
  const dueOn = addDays(sessionOn, slowAfter)
  return receivedOn > dueOn ? found('note', { sessionOn, receivedOn, dueOn }) : null
}
