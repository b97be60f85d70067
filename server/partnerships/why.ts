import type { WhyModel } from '../conventions/why.ts'
import { dayOrUnknown, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { isWhole, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { countsFrom, countsFromAnotherDay, inOrder, partnershipStanding } from '../rules/partnership.ts'
import type { Partnership, RecordedEvent } from './store.ts'
import { countsFromText } from './words.ts'

/** Why a partnership has its status on a day: the last event by then, and what will change it. */
export function partnershipWhy(locale: Locale, partnership: Partnership, on: Day): WhyModel {
  const { event } = partnershipStanding(partnership.events, on)
  return {
    facts: [sinceFact(locale, partnership), ...(event ? [eventFact(locale, event)] : [])],
    source: partnership.source ?? '',
    rules: rulesOf(locale, event),
    next: nextOf(locale, partnership.events, on),
    missing: missingOf(locale, partnership, event),
  }
}

function sinceFact(locale: Locale, { since, sinceNote }: Partnership): WhyModel['facts'][number] {
  const source = sinceNote ? { text: sinceNote, href: '' } : null
  return {
    id: 'since',
    label: translate(locale, 'partnership.since'),
    value: dayOrUnknown(locale, since),
    open: since === null,
    source,
  }
}

function eventFact(locale: Locale, event: RecordedEvent): WhyModel['facts'][number] {
  const { id, kind, happenedOn, source, reason } = event
  const counts = countsFromText(locale, event)
  const day = dayOrUnknown(locale, happenedOn)
  const said = source ?? reason
  return {
    id,
    label: translate(locale, `partnership.event.${kind}`),
    value: happenedOn !== null && counts ? translate(locale, 'why.partnership.counts', { day, counts }) : counts || day,
    open: happenedOn === null,
    source: said ? { text: said, href: '' } : null,
  }
}

function rulesOf(locale: Locale, event: RecordedEvent | null): WhyModel['rules'] {
  const source = translate(locale, 'why.source.product')
  const rule = { text: translate(locale, event ? 'why.partnership.rule' : 'why.partnership.rule.none'), source }
  if (!event || !countsFromAnotherDay(event)) return [rule]
  const key = event.happenedOn === null ? 'why.partnership.rule.entered' : 'why.partnership.rule.part'
  return [rule, { text: translate(locale, key), source }]
}

/** An event of a month or year that has begun will count from its last day on; what comes later nobody foretells. */
function nextOf(locale: Locale, events: RecordedEvent[], on: Day): WhyModel['next'] {
  const known = inOrder(events).filter(
    (event) => (event.happenedOn ? opening(event.happenedOn) : event.enteredOn) <= on,
  )
  const { status } = partnershipStanding(known, on)
  const next = known.find((event) => {
    return countsFrom(event) > on && partnershipStanding(known, countsFrom(event)).status !== status
  })
  if (!next) return { on: null, text: translate(locale, 'why.partnership.next.none') }
  const day = countsFrom(next)
  const then = partnershipStanding(known, day).status
  const values = { day: dayText(locale, day), status: translate(locale, `partnership.status.${then}`) }
  return { on: day, text: translate(locale, 'why.partnership.next', values) }
}

function missingOf(locale: Locale, { kind, since }: Partnership, event: RecordedEvent | null): string[] {
  const inexact = event && (event.happenedOn === null || !isWhole(event.happenedOn))
  return [
    ...(kind === null ? [translate(locale, 'why.partnership.missing.kind')] : []),
    ...(since === null ? [translate(locale, 'why.partnership.missing.since')] : []),
    ...(inexact ? [translate(locale, 'why.partnership.missing.event')] : []),
  ]
}
