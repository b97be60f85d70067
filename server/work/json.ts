import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkItem } from './lineStore.ts'
import { workSentence } from './sentence.ts'
import { subjectOf, workVerb } from './verb.ts'

/** A line of work as `/api/work` answers it. */
export function workItem(locale: Locale, item: WorkItem, on: Day, mayWrite: boolean) {
  const { line } = item
  return {
    group: line.group,
    kind: line.kind,
    sentence: workSentence(locale, line, on),
    on: line.on,
    session: line.session,
    record: subjectOf(locale, item).href,
    verb: workVerb(locale, item, mayWrite).text,
  }
}
