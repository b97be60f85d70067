import { distanceText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkGroup } from '../rules/workReason.ts'
import type { WorkItem } from './lineStore.ts'
import { workSentence } from './sentence.ts'
import { subjectOf, workVerb } from './verb.ts'

/** So many lines stand in a group; the rest is in the list. */
export const mostLines = 50

/** A line of work as the template shows it. */
export function linePart(locale: Locale, item: WorkItem, on: Day, mayWrite: boolean) {
  const { line } = item
  const { title, href, partners, fictional } = subjectOf(locale, item)
  return {
    kind: line.kind,
    urgency: urgencies[line.group],
    // An anniversary may be known to its year alone.
    day: line.kind === 'anniversary' ? line.when : line.on,
    label: word(locale, `work.kind.${line.kind}`),
    distance: isExact(item) ? distanceText(locale, line.on, on) : '',
    href,
    title,
    partners,
    fictional,
    sentence: workSentence(locale, line, on),
    verb: workVerb(locale, item, mayWrite),
    postpone: mayWrite ? `${href}/postpone/${line.kind}` : '',
  }
}

const urgencies: Record<WorkGroup, string> = { late: 'late', decide: 'soon', waiting: '', watch: '' }

function isExact({ line }: WorkItem): boolean {
  return line.kind !== 'anniversary' || line.when.length === 10
}

/** The way to all of a group where not all is shown: a list under the same filter, with the same number. */
export function allLink(locale: Locale, key: 'work.more' | 'work.more-partnerships', count: number, href: string) {
  return { href, text: translate(locale, key, { count }) }
}
