import fc from 'fast-check'
import { onPage } from '../../server/drawing/textWidth.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { type Timeline, timelineOn } from '../../server/rules/timeline.ts'
import type { FriseAsked } from '../../server/timelines/frise.ts'
import type { Group } from '../../server/timelines/group.ts'
import { type Line, stretchOfTimeline } from '../../server/timelines/line.ts'
import { relationsOf } from '../../server/timelines/relations.ts'
import { stretchOf, wholeStretch, zooms } from '../../server/timelines/zoom.ts'
import { anyFacts } from '../rules/anyFacts.ts'
import { anyName, anyPast } from './anyDrawing.ts'

export const friseWidth = 1180

/** A convention's line; those that follow each other may take each other's place. */
export function lineOfFacts(place: number, title: string, facts: ConventionFacts, on: Day): Line {
  return lineOfTimeline(place, title, timelineOn(facts, on))
}

function lineOfTimeline(place: number, title: string, timeline: Timeline): Line {
  return {
    id: `id-${place}`,
    reference: `C-${place}`,
    title,
    href: `/conventions/C-${place}`,
    told: `${title} — en vigueur`,
    timeline,
    stretch: stretchOfTimeline(timeline),
    ended: place % 3 === 1,
    successor: place % 4 === 2 ? `C-${place + 1}` : null,
  }
}

export function groupOf(key: string, lines: Line[], more: Partial<Group> = {}): Group {
  const sub = 'Russie, depuis 1959'
  const href = `/partnerships/${key}`
  return { key, name: key, sub, href, count: lines.length, lines, relations: [], strip: null, unfold: '', ...more }
}

/** What a picture of some groups is asked with: all that there is, unless a stretch is given. */
export function asking(groups: Group[], on: Day, more: Partial<FriseAsked> = {}): FriseAsked {
  const days = groups.flatMap(({ lines }) =>
    lines.flatMap(({ stretch: own }) => (own ? [own.from, own.until === '9999-12-31' ? own.from : own.until] : [])),
  )
  return {
    locale: 'fr',
    measure: onPage,
    on,
    stretch: wholeStretch(days, on),
    groups,
    sessions: [],
    undated: 'sans date',
    width: friseWidth,
    ...more,
  }
}

const anyTimeline = fc
  .tuple(anyFacts(), fc.integer({ min: -200, max: 3000 }))
  .map(([facts, days]) => timelineOn(facts, addDays('2012-06-01', days)))

/** Some groups of conventions on some day, at every zoom from every day. */
export function anyFrise(): fc.Arbitrary<FriseAsked> {
  const strip = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12_000 }), fc.nat(400)), {
      maxLength: 30,
      selector: ([day]) => day,
    })
    .map((all) =>
      all.sort(([one], [other]) => one - other).map(([days, count]) => ({ on: addDays('1990-01-01', days), count })),
    )
  const group = fc.record({
    name: anyName,
    sub: anyName,
    strip: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: strip }),
    past: anyPast(),
    lines: fc.array(fc.tuple(anyName, anyTimeline), { maxLength: 12 }),
  })
  const from = fc.option(fc.oneof(fc.constantFrom('0001-01-01', '9999-12-31', '2012-02-29'), farDay))
  return fc
    .record({
      on: fc.oneof({ weight: 5, arbitrary: nearDay }, { weight: 1, arbitrary: farDay }),
      zoom: fc.option(fc.constantFrom(...zooms)),
      from,
      groups: fc.array(group, { minLength: 1, maxLength: 4 }),
      sessions: fc.array(nearDay, { maxLength: 20 }),
    })
    .map(({ on, zoom, from, groups, sessions }) => {
      let place = 0
      const made = groups.map(({ name, sub, strip, past, lines }, number) => {
        const all = lines.map(([title, timeline]) => lineOfTimeline(place++, title, timeline))
        const folded = strip ? { strip, unfold: `/timelines?partner=${number}`, lines: [] } : {}
        return groupOf(String(number), all, { name, sub, relations: relationsOf(past), ...folded })
      })
      const asked = asking(made, on, { sessions: sessions.sort() })
      return zoom ? { ...asked, stretch: stretchOf(zoom, from, on) } : asked
    })
}

const nearDay = fc.integer({ min: -4000, max: 9000 }).map((days) => addDays('2012-06-01', days))
const farDay = fc.integer({ min: -740_000, max: 2_920_000 }).map((days) => addDays('2012-06-01', days))
