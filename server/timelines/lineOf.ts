import { type JudgedConvention, knownOf } from '../conventions/standingOf.ts'
import { statusLine } from '../conventions/statusLine.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { overStatuses } from '../rules/facts.ts'
import { timelineOn } from '../rules/timeline.ts'
import { type Line, stretchOfTimeline } from './line.ts'

/** A convention as the timelines draw it, on the day on which it was judged. */
export function lineOf(locale: Locale, { record, facts, standing }: JudgedConvention): Line {
  const status = translate(locale, `status.${standing.status}`)
  const timeline = timelineOn(facts, standing.on)
  return {
    id: record.id,
    reference: record.reference,
    title: record.title,
    href: `/conventions/${record.reference}`,
    told: `${record.title} — ${status}, ${statusLine(locale, facts, standing, knownOf(record))}`,
    timeline,
    stretch: stretchOfTimeline(timeline),
    ended: overStatuses.includes(standing.status),
    successor: record.succession?.successorReference ?? null,
  }
}
