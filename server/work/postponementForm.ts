import { z } from 'zod'
import { line, readForm, requiredDay, requiredLines, version, wrong } from '../locale/fields.ts'
import type { Day } from '../rules/facts.ts'

/** What somebody says who puts a line off: until when it may wait, and why; of the line as the form showed it. */
const form = (today: Day) =>
  z.object({
    untilOn: requiredDay().superRefine((day, context) => {
      if (day && day <= today) wrong(context, 'work.postpone.until-past')
    }),
    reason: requiredLines(2000),
    lineOn: line({ max: 10 }),
    version: version(),
  })

export function readPostponement(body: unknown, today: Day) {
  return readForm(form(today), body)
}
