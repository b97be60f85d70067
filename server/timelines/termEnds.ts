import type { Label } from '../drawing/places.ts'
import { dayText } from '../locale/format.ts'
import type { Timeline } from '../rules/timeline.ts'
import type { Ground } from './row.ts'
import type { TermBar } from './termBar.ts'
import { termLabels, termText } from './termLabels.ts'
import { type TurnedDay, turnedLabels } from './turned.ts'

/** So few terms say their ends across, even where they need leaders. */
const few = 4

/** How long each term lasts and the day on which it ends: across where that fits, else the days upwards. */
export function termEndLabels(bars: TermBar[], timeline: Timeline, ground: Ground): Label[] {
  const { locale, measure, scale } = ground
  const fits = (bar: TermBar) => measure(termText(locale, bar, true, new Map())) <= bar.right - bar.left - 4
  if (bars.length <= few || bars.every(fits)) return termLabels(bars, timeline, ground, 'each')
  const lengths = termLabels(bars, timeline, ground, 'none')
  const bottom = Math.max(...lengths.map(({ box }) => box.bottom))
  const field = { top: bottom + 5, clear: 9, left: scale.left, right: scale.right + 10, measure }
  return [...lengths, ...turnedLabels(endDays(bars, timeline, ground), field)]
}

/** The running term's end first, then the others from the last: where there is no room for all, these are asked for. */
function endDays(bars: TermBar[], { on }: Timeline, { locale }: Ground): TurnedDay[] {
  const running = bars.filter(({ startsOn, endsOn }) => startsOn <= on && endsOn !== null && on <= endsOn)
  const order = [...running, ...bars.toReversed().filter((bar) => !running.includes(bar))]
  return order.flatMap(({ right, endsOn, state }) =>
    endsOn === null
      ? []
      : [{ x: right, text: dayText(locale, endsOn), look: state === 'opened' ? 'label' : 'label soft' }],
  )
}
