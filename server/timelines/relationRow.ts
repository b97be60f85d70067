import { placed } from '../drawing/labels.ts'
import type { Ask } from '../drawing/places.ts'
import { capsule, dot, level, type Shape } from '../drawing/shapes.ts'
import { translate } from '../locale/locale.ts'
import { closing, isWhole, opening } from '../rules/calendar.ts'
import type { PartialDay } from '../rules/facts.ts'
import type { Relation } from './relations.ts'
import { relationText } from './relationWords.ts'
import type { Ground, Row } from './row.ts'
import type { Scale } from './scale.ts'

/** The partnership, older and longer than any paper: broken where it sleeps or is suspended. */
export function relationRow(relations: Relation[], ground: Ground): Row | null {
  if (relations.length === 0) return null
  const { measure, scale } = ground
  const asks = relations.flatMap((relation) => askFor(relation, ground))
  return {
    title: translate(ground.locale, 'drawing.row.relations'),
    labels: placed(asks, {
      left: scale.left,
      right: scale.right + 8,
      side: 'below',
      lane: 18,
      clear: 3,
      taken: [],
      measure,
    }),
    top: -6,
    bottom: 6,
    draw: (y) =>
      relations.flatMap((relation, place) => [
        ...lineOf(relation, relations[place + 1], y, ground),
        ...startOf(relation, y, ground),
      ]),
  }
}

function askFor(relation: Relation, { locale, scale, on }: Ground): Ask[] {
  const { by, from } = relation
  if (from === null) return []
  const x = isCapsule(from, scale) && by === 'since' ? scale.x(opening(from)) : scale.x(closing(from))
  const text = relationText(locale, relation)
  return [{ text, look: closing(from) > on ? 'label soft' : 'label', first: x, last: x, reach: 0, near: null }]
}

/** Beyond the day shown nobody knows how it goes on: lighter. */
function lineOf(relation: Relation, next: Relation | undefined, y: number, { scale, on }: Ground): Shape[] {
  const { kind, from, until } = relation
  if (kind === 'ended') return []
  const left = from === null ? scale.left : scale.x(closing(from))
  const end = next?.from && isCapsule(next.from, scale) ? opening(next.from) : until
  const right = end === null ? scale.right : Math.max(scale.x(end), left)
  const today = Math.min(Math.max(scale.x(on), left), right)
  const look = kind === 'active' ? 'relation' : `relation ${kind}`
  return [
    { look, from: left, until: today },
    { look: kind === 'active' ? 'relation later' : `relation ${kind} later`, from: today, until: right },
  ]
    .filter(({ from, until }) => until - from > 0.5)
    .map((one) => ({ look: one.look, d: level(one.from, one.until, y, scale.tears) }))
    .filter(({ d }) => d !== '')
}

/** Whether a day known to its month or year is drawn as the stretch in which it lies. */
function isCapsule(day: PartialDay, scale: Scale): boolean {
  return !isWhole(day) && scale.x(closing(day)) - scale.x(opening(day)) > 10
}

function startOf({ by, kind, from }: Relation, y: number, { scale, on }: Ground): Shape[] {
  if (from === null) return []
  const later = closing(from) > on
  const [left, right] = [scale.x(opening(from)), scale.x(closing(from))]
  if (isCapsule(from, scale)) return [{ look: later ? 'vague later' : 'vague', d: capsule(left, right, y, 4) }]
  if (by === 'since' || kind === 'ended')
    return [{ look: later ? 'vote later' : 'relation dot', d: dot(right, y, 3.5) }]
  return [{ look: later ? 'relation later' : 'relation', d: `M${right} ${y - 5}v10` }]
}
