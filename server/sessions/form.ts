import { z } from 'zod'
import { choice, day, lines, optionalChoice, readForm, requiredDay, version, wrong } from '../locale/fields.ts'
import { bodies, type SessionDay, sessionKinds } from './record.ts'

const sessionForm = z
  .object({
    body: choice(bodies),
    heldOn: requiredDay(),
    closesOn: day(),
    kind: optionalChoice(sessionKinds),
    note: lines({ max: 2000 }),
    version: version(),
  })
  .superRefine(({ heldOn, closesOn }, context) => {
    if (closesOn && heldOn && closesOn > heldOn) wrong(context, 'session.closes-after', {}, ['closesOn'])
  })

export type SessionForm = z.infer<typeof sessionForm>

/** One session as its form says it. */
export const readSession = (body: unknown) => readForm(sessionForm, body)

/** What a preview was shown for: a form that says something else since is shown what that changes. */
export function seenKey(sessions: readonly SessionDay[]): string {
  return sessions.map(({ body, heldOn, closesOn }) => `${body} ${heldOn} ${closesOn ?? ''}`).join(',')
}
