import type { SinceVisit } from '../changes/sinceStore.ts'
import { markOf, toneOf } from '../conventions/mark.ts'
import type { recentParts } from '../journal/recent.ts'
import { dayText, distanceText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Partnership } from '../partnerships/store.ts'
import { type Day, type Status, statuses } from '../rules/facts.ts'
import { sessionsAhead } from '../rules/work.ts'
import type { WorkGroup } from '../rules/workReason.ts'
import type { CalendarSession } from '../sessions/record.ts'
import type { FormModel } from '../web/fields.ts'
import { addressOf, type Parameter } from '../web/listing.ts'
import type { WorkCounts } from './counts.ts'
import { filterParameters, isWhole, type WorkFilter } from './filter.ts'
import { chipsOf, filterPart, type WorkChoices } from './filterPart.ts'
import { allLink, linePart, mostLines } from './linePart.ts'
import type { Work, WorkItem } from './lineStore.ts'
import { postponedPart } from './postponedPart.ts'
import { nothingText, sessionParts, sessionsSoon } from './sessionParts.ts'
import { yearPart } from './yearPart.ts'
import type { YearAhead } from './yearStore.ts'

/** What the template of the home page shows. */

interface Shown {
  on: Day
  today: Day
  filter: WorkFilter
  choices: WorkChoices
  work: Work
  sessions: CalendarSession[]
  /** Those that the filter lets through. */
  partnerships: Partnership[]
  counts: WorkCounts
  year: YearAhead
  /** What changed since the member's last visit; null on a first one, and under another day. */
  since: SinceVisit | null
  /** What was changed last. */
  recent: ReturnType<typeof recentParts>
  mayWrite: boolean
  mayLoadSample: boolean
  /** Whether there is no convention and no partnership at all. */
  empty: boolean
  /** What was just done: 'demo', 'postponed', 'resumed'. */
  done: unknown
}

export function homePage(locale: Locale, shown: Shown) {
  const { on, today, work, counts, filter, choices, mayWrite, year, sessions } = shown
  const parameters = filterParameters(filter)
  const of = (group: WorkGroup) => work.lines.filter(({ line }) => line.group === group)
  const away = work.postponed.filter(({ partnership }) => partnership).length
  const decide = of('decide').slice(0, mostLines)
  const group = (name: WorkGroup) => groupPart(locale, of(name), { name, parameters, counts, away, on, mayWrite })
  return {
    ...framePart({ locale, typed: filter, errors: {} }, choices, shown),
    chips: chipsOf(locale, choices, parameters),
    sentence: leadText(locale, shown),
    content: {
      late: group('late'),
      sessions: sessionParts(locale, { on, sessions, lines: decide, late: of('late'), mayWrite }),
      nothing: decide.length === 0 ? nothingText(locale, !isWhole(filter), year.nextDecision) : '',
      noCalendar: sessionsSoon(sessions, on).length === 0,
      decide: group('decide').links,
      waiting: group('waiting'),
      watch: group('watch'),
      postponed: postponedPart(locale, work.postponed, on, mayWrite),
      year: yearPart(locale, { year, sessions, partnerships: shown.partnerships, parameters }),
      counts: countLines(locale, counts.statuses, on < today, parameters),
      total: {
        href: addressOf('/conventions', parameters),
        text: translate(locale, 'convention.count', { count: counts.total }),
      },
      since: shown.since,
      recent: shown.recent,
      mayWrite,
    },
  }
}

/** The page's filter again where its address says what is unknown: 422. */
export function refusedHomePage(
  form: FormModel,
  choices: WorkChoices,
  shown: Pick<Shown, 'mayWrite' | 'mayLoadSample'>,
) {
  return { ...framePart(form, choices, { ...shown, done: '', empty: false }), chips: [], sentence: '', content: null }
}

type Framed = Pick<Shown, 'done' | 'empty' | 'mayWrite' | 'mayLoadSample'>

function framePart(form: FormModel, choices: WorkChoices, { done, empty, mayWrite, mayLoadSample }: Framed) {
  const key = typeof done === 'string' && done in doings ? doings[done as keyof typeof doings] : null
  return {
    filter: empty ? null : filterPart(form, choices),
    done: key ? translate(form.locale, key) : '',
    ...{ empty, mayWrite, mayLoadSample },
  }
}

const doings = {
  demo: 'demo.done',
  postponed: 'work.done.postponed',
  beyond: 'work.done.beyond',
  resumed: 'work.done.resumed',
} as const

interface Grouped {
  name: WorkGroup
  parameters: readonly Parameter[]
  counts: WorkCounts
  /** How many partnerships were put off: their list has them too. */
  away: number
  on: Day
  mayWrite: boolean
}

/** A group's lines, conventions and partnerships apart, and where there are more the lists of all of them. */
function groupPart(locale: Locale, items: WorkItem[], { name, parameters, counts, away, on, mayWrite }: Grouped) {
  const conventions = items.filter(({ convention }) => convention).slice(0, mostLines)
  const partnerships = items.filter(({ partnership }) => partnership)
  const all = addressOf('/conventions', [...parameters, ['work', name]])
  const kept = parameters.filter(([parameter]) => parameter === 'domain')
  const without = addressOf('/partnerships', [...kept, ['work', 'yes']])
  const count = partnerships.length + away
  return {
    lines: [...conventions, ...partnerships.slice(0, mostLines)].map((item) => linePart(locale, item, on, mayWrite)),
    links: [
      ...(counts.groups[name] > mostLines ? [allLink(locale, 'work.more', counts.groups[name], all)] : []),
      ...(count > mostLines ? [allLink(locale, 'work.more-partnerships', count, without)] : []),
    ],
  }
}

/** What must not be missed, in a sentence; a glad one where nothing is to be done. */
function leadText(locale: Locale, { empty, filter, work, sessions, on, counts }: Shown): string {
  if (empty) return translate(locale, 'work.lead.empty')
  const { decide, waiting } = counts.groups
  const late = counts.groups.late - work.postponed.filter(({ line }) => line.group === 'late').length
  if (work.lines.length === 0 && late + decide + waiting === 0) {
    return translate(locale, isWhole(filter) ? 'work.lead.nothing' : 'work.lead.nothing-filtered')
  }
  const [next] = sessionsAhead(sessions, on)
  const there = next ? work.lines.filter(({ line }) => line.group === 'decide' && line.session === next.on) : []
  const closesOn = next?.closesOn ?? on
  const values = { count: there.length, distance: distanceText(locale, closesOn, on), day: dayText(locale, closesOn) }
  const sentences = [
    late > 0 ? translate(locale, 'work.lead.late', { count: late }) : translate(locale, 'work.lead.none-late'),
    there.length > 0 ? translate(locale, 'work.lead.session', values) : '',
  ]
  return sentences.filter(Boolean).join(' ')
}

/** On a past day every convention of later years reads as a draft: drafts are counted today and later only. */
function countLines(locale: Locale, counts: Map<Status, number>, past: boolean, parameters: readonly Parameter[]) {
  return statuses
    .filter((status) => status !== 'draft' || !past)
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .flatMap((status) => {
      const count = counts.get(status)
      if (!count) return []
      const mark = { mark: markOf(status), tone: toneOf(status, 'not-due') }
      const href = addressOf('/conventions', [...parameters, ['status', status]])
      return [{ status: { word: translate(locale, `status.${status}`), ...mark }, count, href }]
    })
}

/** From what binds to what is over. */
const order: Status[] = [
  'in-force',
  'suspended',
  'signed',
  'authorised',
  'voted',
  'draft',
  'expired',
  'denounced',
  'superseded',
]
