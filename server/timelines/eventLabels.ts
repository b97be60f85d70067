import { placed } from '../drawing/labels.ts'
import type { Ask, Label } from '../drawing/places.ts'
import { dayText } from '../locale/format.ts'
import { type Key, type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { Ground } from './row.ts'
import { reachOf, type TermEvent } from './termEvents.ts'
import { onDay } from './words.ts'

/** More events of one kind than this are said in one text. */
const most = { usual: 4, detailed: 12 } as const

/** What the events are, above the terms' line. */
export function eventLabels(events: TermEvent[], ground: Ground): Label[] {
  const { measure, scale } = ground
  const asks = events.flatMap((event) => askFor(event, events, ground))
  const [left, right] = [scale.left, scale.right + 8]
  return placed(asks, { left, right, side: 'above', lane: 16, clear: 9, taken: [], measure })
}

/** A label for each; many of one kind share the label of the first. */
function askFor(event: TermEvent, events: TermEvent[], { locale, scale, on, detailed }: Ground): Ask[] {
  const same = events.filter(({ kind, later }) => kind === event.kind && later === event.later)
  const isMany = same.length > (detailed ? most.detailed : most.usual)
  if (isMany && same[0] !== event) return []
  const text = isMany
    ? translate(locale, `drawing.many.${event.kind}` as Key, { count: same.length })
    : eventText(locale, event, on)
  const first = scale.x(event.on)
  const last = event.kind === 'decision' ? first : scale.x(reachOf(event))
  return [{ text, look: lookOf(event, on), first, last: Math.max(first, last), reach: 0, near: null }]
}

function lookOf({ kind, later, on }: TermEvent, today: Day): string {
  if (later || kind === 'in-force') return 'label soft'
  if (kind === 'decision' && on < today) return 'label finding'
  return kind === 'notice' || kind === 'decision' ? 'label notice' : 'label'
}

/** An event in words: "dénoncée le 3 octobre 2017, fin le 28 février 2018". */
function eventText(locale: Locale, event: TermEvent, today: Day): string {
  const { kind, on, until } = event
  const day = onDay(locale, on)
  switch (kind) {
    case 'suspended': {
      const key = until ? 'drawing.suspended' : 'drawing.suspended.open'
      return translate(locale, key, { from: dayText(locale, on), until: until ? dayText(locale, until) : '' })
    }
    case 'denunciation':
      if (!until) return translate(locale, 'drawing.denounced', { day })
      return translate(locale, 'drawing.denounced.end', { day, end: onDay(locale, until) })
    case 'notice':
      return translate(locale, on < today ? 'drawing.notice.passed' : 'drawing.notice', { day })
    case 'decision':
      if (on < today) return translate(locale, 'drawing.decision.passed', { day: dayText(locale, on) })
      if (!until) return translate(locale, 'drawing.decision.estimated', { day })
      return translate(locale, 'drawing.decision', { day: onDay(locale, on, until), session: dayText(locale, until) })
    case 'empty':
      return translate(locale, 'drawing.empty', { end: day, start: onDay(locale, until ?? on) })
    case 'renewal':
      return translate(locale, 'drawing.renewal', { day, order: event.order ?? 1 })
    default:
      return translate(locale, `drawing.${kind}`, { day })
  }
}
