import { dayText, distanceText } from '../locale/format.ts'
import { translate, word } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { errorSummary, type FormModel, field } from '../web/fields.ts'
import type { WorkItem } from './lineStore.ts'
import { workSentence } from './sentence.ts'
import { subjectOf } from './verb.ts'

interface Shown {
  item: WorkItem
  on: Day
  /** Whether the line, or what was said of it, has changed since the form was shown. */
  stale: boolean
}

/** What the template of the form shows by which a line is put off. */
export function postponementPage(form: FormModel, { item, on, stale }: Shown) {
  const { locale } = form
  const { line, postponement } = item
  const { title, href } = subjectOf(locale, item)
  const now = { day: dayText(locale, line.on), distance: distanceText(locale, line.on, on) }
  return {
    errors: errorSummary(form),
    stale: stale ? translate(locale, 'work.postpone.stale') : '',
    subject: title,
    href,
    label: word(locale, `work.kind.${line.kind}`),
    sentence: workSentence(locale, line, on),
    deadline: translate(locale, 'work.postpone.line', now),
    untilOn: field(form, 'untilOn', 'work.postpone.until', {
      required: true,
      hint: 'work.postpone.until.hint',
      size: 'short',
    }),
    reason: field(form, 'reason', 'work.postpone.reason', {
      required: true,
      rows: 3,
      hint: 'work.postpone.reason.hint',
    }),
    lineOn: line.on,
    version: postponement?.version ?? 0,
    action: `${href}/postpone/${line.kind}`,
  }
}
