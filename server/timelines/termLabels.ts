import { placed } from '../drawing/labels.ts'
import type { Ask, Label } from '../drawing/places.ts'
import { dayText, numberText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Parts } from '../rules/calendar.ts'
import type { Timeline } from '../rules/timeline.ts'
import type { Ground } from './row.ts'
import type { TermBar } from './termBar.ts'
import { lengthText } from './words.ts'

/** Terms that follow each other and say the same. */
interface Said {
  text: string
  left: number
  right: number
  count: number
}

/** What was said already: many terms are of one length. */
type Texts = Map<string, string>

/** Which terms say their end beside their length. */
export type SaidEnds = 'each' | 'running and last' | 'none'

/** How long each term lasts, under its line; many short ones that are alike share one text. */
export function termLabels(
  bars: TermBar[],
  timeline: Timeline,
  ground: Ground,
  ends: SaidEnds = 'running and last',
): Label[] {
  const { locale, measure, scale } = ground
  const asks = saidTogether(bars, timeline, ground, ends).map(({ text, left, right, count }): Ask => {
    const middle = (left + right) / 2
    const words =
      count > 1
        ? translate(locale, 'drawing.term.times', { length: text, count, number: numberText(locale, count) })
        : text
    return {
      text: words,
      look: 'label soft',
      first: middle,
      last: middle,
      reach: (right - left) / 2 - 2,
      near: 'centre',
      ...(ends === 'each' && { pole: right }),
    }
  })
  return placed(asks, {
    left: scale.left,
    right: scale.right + 8,
    side: 'below',
    lane: 21,
    clear: 9,
    taken: [],
    measure,
  })
}

function saidTogether(bars: TermBar[], timeline: Timeline, { locale, measure }: Ground, ends: SaidEnds): Said[] {
  const said: Said[] = []
  const lengths: Texts = new Map()
  for (const bar of bars) {
    const { left, right } = bar
    const one = {
      text: termText(locale, bar, saysEnd(bar, timeline, ends), lengths),
      left,
      right,
      count: bar.last - bar.order + 1,
    }
    const before = said.at(-1)
    const isTight = (it: Said) => it.count > 1 || measure(it.text) > it.right - it.left - 4
    if (before && before.text === one.text && (isTight(before) || isTight(one))) {
      before.right = right
      before.count += one.count
    } else said.push(one)
  }
  return said
}

/** A term in words: "3 ans, jusqu’au 29 février 2016". */
export function termText(locale: Locale, bar: TermBar, withEnd: boolean, lengths: Texts): string {
  if (bar.endsOn === null) return translate(locale, 'drawing.term.unlimited')
  const length = bar.length && lengthOf(locale, bar.order, bar.length, lengths)
  if (length !== null && !withEnd) return length
  const until = translate(locale, 'drawing.term.until', { day: dayText(locale, bar.endsOn) })
  return length === null ? until : `${length}, ${until}`
}

/** "3 ans", and of a renewal "+1 an". */
function lengthOf(locale: Locale, order: number, length: Parts, known: Texts): string {
  const key = `${order === 0} ${length.months} ${length.days}`
  const made = () => {
    const text = lengthText(locale, length)
    return order === 0 ? text : translate(locale, 'drawing.term.more', { length: text })
  }
  const text = known.get(key) ?? made()
  known.set(key, text)
  return text
}

/** The running term says its end, and so does the last one; a denunciation's own label says the end that it sets. */
function saysEnd(
  { state, order, last, endsOn }: TermBar,
  { on, terms, denunciation }: Timeline,
  ends: SaidEnds,
): boolean {
  if (ends !== 'running and last') return ends === 'each'
  if (state !== 'opened' || order !== last || endsOn === null) return false
  const isLast = terms.at(-1)?.order === order && denunciation?.endsOn !== endsOn
  return endsOn >= on || isLast
}
