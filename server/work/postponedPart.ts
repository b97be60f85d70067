import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkLine } from '../rules/workReason.ts'
import type { WorkItem } from './lineStore.ts'
import { workSentence } from './sentence.ts'
import { subjectOf } from './verb.ts'

/** The lines that were put off: counted and folded away, each with until when and why. */
export function postponedPart(locale: Locale, items: readonly WorkItem[], on: Day, mayWrite: boolean) {
  if (items.length === 0) return null
  return {
    count: translate(locale, 'work.postponed', { count: items.length }),
    rows: items.map((item) => rowOf(locale, item, on, mayWrite)),
  }
}

function rowOf(locale: Locale, item: WorkItem, on: Day, mayWrite: boolean) {
  const { line, postponement } = item
  const { title, href } = subjectOf(locale, item)
  const { untilOn, reason, by } = postponement!
  return {
    ...{ title, href, untilOn, reason },
    label: word(locale, `work.kind.${line.kind}`),
    sentence: workSentence(locale, line, on),
    by: translate(locale, 'work.postponed.by', { name: by }),
    beyond: beyondText(locale, line, untilOn),
    change: mayWrite ? `${href}/postpone/${line.kind}` : '',
    resume: mayWrite ? `${href}/postpone/${line.kind}/withdraw` : '',
  }
}

/** That nobody is reminded before the deadline; '' where the line is back in time, or has none ahead. */
export function beyondText(locale: Locale, line: WorkLine, untilOn: Day): string {
  if (!hasDeadline(line) || untilOn <= line.on) return ''
  return translate(locale, 'work.postponed.beyond', { day: dayText(locale, line.on) })
}

/** Whether a line's day is one by which something is to be done, or happens. */
function hasDeadline({ kind }: WorkLine): boolean {
  return ['decide', 'beginning', 'notice', 'renewing', 'mandate', 'review', 'anniversary'].includes(kind)
}
