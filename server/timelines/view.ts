import { z } from 'zod'
import { type FormRead, optionalChoice, partialDay, readForm } from '../locale/fields.ts'
import { opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Parameter } from '../web/listing.ts'
import { type Grouping, groupings } from './group.ts'
import { type Zoom, zooms } from './zoom.ts'

/** How the timelines are looked at, beside what is looked at. */
export interface View {
  group: Grouping
  /** Null: all that there is. */
  zoom: Zoom | null
  /** The first day shown, where one was asked for. */
  from: Day | null
}

const form = z.object({ group: optionalChoice(groupings), zoom: optionalChoice(zooms), from: partialDay() })

export function readView(query: unknown): FormRead<View> {
  const read = readForm(form, query)
  if (!read.ok) return read
  const { group, zoom, from } = read.value
  return {
    ok: true,
    value: { group: group ?? 'partner', zoom: zoom ?? (from ? 'decade' : null), from: from && opening(from) },
  }
}

/** The view as its address has it, without what is usual. */
export function viewParameters({ group, zoom, from }: View): Parameter[] {
  return [
    ...(group === 'partner' ? [] : [['group', group] as const]),
    ...(zoom ? [['zoom', zoom] as const] : []),
    ...(zoom && from ? [['from', from] as const] : []),
  ]
}
