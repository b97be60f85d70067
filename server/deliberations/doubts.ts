import { dayText } from '../locale/format.ts'
import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import { readActIdentifier } from '../rules/actIdentifier.ts'
import { closing, isWhole, opening } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import type { DeliberationValues } from './record.ts'

/** What is odd in a deliberation's record, and may be true all the same: it is said, and never refused. */

export interface Doubt {
  field: string
  text: string
}

type Doubted = Pick<DeliberationValues, 'sessionOn' | 'sentOn' | 'receivedOn' | 'publishedOn' | 'actIdentifier'>

export function doubtsOf(locale: Locale, deliberation: Doubted, siren: string): Doubt[] {
  const { actIdentifier, sessionOn } = deliberation
  const wrong = identifierDoubts(locale, actIdentifier, sessionOn, siren)
  return [
    ...daysOutOfOrder(locale, deliberation),
    ...wrong.map(({ key, values }) => ({ field: 'actIdentifier', text: translate(locale, key, values) })),
  ]
}

const orders = [
  ['sentOn', 'sessionOn', 'deliberation.doubt.sentOn-sessionOn'],
  ['receivedOn', 'sessionOn', 'deliberation.doubt.receivedOn-sessionOn'],
  ['publishedOn', 'sessionOn', 'deliberation.doubt.publishedOn-sessionOn'],
  ['receivedOn', 'sentOn', 'deliberation.doubt.receivedOn-sentOn'],
] as const

/** One day comes before another that it follows in law. */
function daysOutOfOrder(locale: Locale, deliberation: Doubted): Doubt[] {
  return orders.flatMap(([field, earlier, key]) => {
    const [day, before] = [deliberation[field], deliberation[earlier]]
    if (!day || !before || day >= opening(before)) return []
    const values = { day: dayText(locale, day), before: dayText(locale, before) }
    return [{ field, text: translate(locale, key, values) }]
  })
}

function identifierDoubts(
  locale: Locale,
  identifier: string | null,
  sessionOn: PartialDay | null,
  siren: string,
): { key: Key; values: Values }[] {
  if (identifier === null) return []
  const reading = readActIdentifier(identifier)
  if (!reading.ok) return [{ key: `deliberation.identifier.wrong.${reading.problem}`, values: {} }]
  const { value } = reading
  const doubts: { key: Key; values: Values }[] = []
  if (value.siren !== siren) doubts.push({ key: 'deliberation.identifier.other-siren', values: { siren: value.siren } })
  if (sessionOn && !liesIn(value.on, sessionOn)) {
    const values = { day: dayText(locale, value.on), session: dayText(locale, sessionOn) }
    doubts.push({ key: 'deliberation.identifier.other-day', values })
  }
  if (value.nature !== 'DE') {
    const nature = translate(locale, `deliberation.nature.${value.nature}`)
    doubts.push({ key: 'deliberation.identifier.other-nature', values: { code: value.nature, nature } })
  }
  return doubts
}

/** The session's day that an act identifier gives, where nobody has recorded one to the day. */
export function sessionProposed({
  sessionOn,
  actIdentifier,
}: Pick<Doubted, 'sessionOn' | 'actIdentifier'>): Day | null {
  const reading = readActIdentifier(actIdentifier ?? '')
  if (!reading.ok || (sessionOn && isWhole(sessionOn))) return null
  return sessionOn && !liesIn(reading.value.on, sessionOn) ? null : reading.value.on
}

function liesIn(day: Day, stretch: PartialDay): boolean {
  return opening(stretch) <= day && day <= closing(stretch)
}
