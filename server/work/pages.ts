import { markOf, statusModel, toneOf } from '../conventions/mark.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { knownOf } from '../conventions/standingOf.ts'
import { statusSentence } from '../conventions/statusSentence.ts'
import { actsOpen } from '../conventions/verbs.ts'
import { distanceText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { closing } from '../rules/calendar.ts'
import { type Day, type Status, statuses } from '../rules/facts.ts'
import type { CalendarSession } from '../sessions/record.ts'
import type { WorkCounts } from './counts.ts'
import type { AtWork, Group, WorkLine } from './lines.ts'

/** What the template of the home page shows. */

/** So many lines stand in a group; the rest is in the list. */
export const mostLines = 50
const sessionsAhead = 3

export interface ConventionAtWork extends AtWork {
  record: ConventionRecord
}

type Line = WorkLine<ConventionAtWork>

interface Work {
  on: Day
  today: Day
  lines: Line[]
  sessions: CalendarSession[]
  counts: WorkCounts
  mayWrite: boolean
  mayLoadSample: boolean
  /** Whether the sample was just loaded. */
  loaded: boolean
}

export function homePage(locale: Locale, work: Work) {
  const { on, today, lines, counts, mayWrite } = work
  const of = (group: Group) => lines.filter((line) => line.group === group)
  const shown = (group: Group) =>
    of(group)
      .slice(0, mostLines)
      .map((line) => lineModel(locale, line, on, mayWrite))
  const { groups, total } = counts
  return {
    sentence: leadText(locale, work),
    late: { lines: shown('late'), more: moreLink(locale, groups.late, 'renewal=late') },
    sessions: sessionParts(locale, of('decide'), work),
    waiting: {
      lines: shown('waiting'),
      more: moreLink(locale, groups.waiting, 'status=voted&status=authorised&status=signed'),
    },
    watch: { lines: shown('watch'), more: moreLink(locale, groups.watch, 'renewal=due&renewal=renewing') },
    counts: countLines(locale, counts.statuses, on < today),
    total: translate(locale, 'convention.count', { count: total }),
    done: work.loaded ? translate(locale, 'demo.done') : '',
    empty: total === 0,
    mayWrite,
    mayLoadSample: work.mayLoadSample,
  }
}

function moreLink(locale: Locale, count: number, query: string) {
  if (count <= mostLines) return null
  return { href: `/conventions?${query}`, text: translate(locale, 'work.more', { count }) }
}

function lineModel(locale: Locale, { kind, group, on, convention }: Line, today: Day, mayWrite: boolean) {
  const { record, facts, standing } = convention
  const address = `/conventions/${record.reference}`
  return {
    kind,
    urgency: group === 'late' ? 'late' : group === 'decide' ? 'soon' : '',
    on,
    label: word(locale, `work.kind.${kind}`),
    distance: distanceText(locale, on, today),
    href: address,
    title: record.title,
    partners: record.partners.map((partner) => partnerName(locale, partner)).join(', '),
    fictional: record.fictional,
    status: statusModel(locale, standing),
    sentence: statusSentence(locale, facts, standing, knownOf(record)),
    verb: verbOf(locale, convention, kind, mayWrite),
  }
}

/** The one thing to do: the act that the line waits for, or a look at the record. */
function verbOf(locale: Locale, { record, standing }: ConventionAtWork, kind: Line['kind'], mayWrite: boolean) {
  const address = `/conventions/${record.reference}`
  const wanted = {
    late: 'renew',
    decide: 'renew',
    signature: 'sign',
    transmission: 'transmit',
    notice: 'denounce',
  } as const
  const act = mayWrite && kind in wanted ? wanted[kind as keyof typeof wanted] : null
  if (act && actsOpen(record, standing).includes(act)) {
    return { href: `${address}/${act}`, text: translate(locale, `act.${act}.verb`) }
  }
  const deliberation = record.authorisations.findLast(({ signs }) => signs)?.deliberationReference
  if (kind === 'execution' && mayWrite && deliberation) {
    return { href: `/deliberations/${deliberation}/edit`, text: translate(locale, 'convention.complete-deliberation') }
  }
  return { href: address, text: translate(locale, 'work.open') }
}

/** The next sessions, each with what must go there; then what goes to later ones, and what no session is known for. */
function sessionParts(locale: Locale, lines: Line[], { on, sessions, mayWrite }: Work) {
  const ahead = sessions.filter((session) => closing(session.on) >= on).slice(0, sessionsAhead)
  const days = ahead.map((session) => closing(session.on))
  const models = (some: Line[]) => some.slice(0, mostLines).map((line) => lineModel(locale, line, on, mayWrite))
  const parts = ahead.map((session) => {
    const day = closing(session.on)
    const closes = session.closesOn ?? day
    return {
      on: day,
      there: `/sessions/${session.id}`,
      title: '',
      closesOn: closes,
      closesIn: distanceText(locale, closes, on),
      closed: closes < on,
      lines: models(lines.filter((line) => line.session === day)),
    }
  })
  const later = lines.filter(({ session }) => session !== null && !days.includes(session))
  const estimated = lines.filter(({ session }) => session === null)
  const rest = [
    { key: 'work.later-sessions', some: later },
    { key: 'work.no-session', some: estimated },
  ] as const
  return [
    ...parts,
    ...rest
      .filter(({ some }) => some.length > 0)
      .map(({ key, some }) => ({
        on: null,
        there: '',
        title: translate(locale, key),
        closesOn: null,
        closesIn: '',
        closed: false,
        lines: models(some),
      })),
  ]
}

/** What must not be missed, in a sentence; a glad one where nothing is to be done. */
function leadText(locale: Locale, { lines, sessions, on, counts }: Work): string {
  if (counts.total === 0) return translate(locale, 'work.lead.empty')
  const late = counts.groups.late
  const next = sessions.find((session) => (session.closesOn ?? closing(session.on)) >= on)
  const there = next ? lines.filter(({ group, session }) => group === 'decide' && session === closing(next.on)) : []
  const distance = next ? distanceText(locale, next.closesOn ?? closing(next.on), on) : ''
  const sentences = [
    late > 0 ? translate(locale, 'work.lead.late', { count: late }) : translate(locale, 'work.lead.none-late'),
    there.length > 0 ? translate(locale, 'work.lead.session', { count: there.length, distance }) : '',
  ]
  return sentences.filter(Boolean).join(' ')
}

/** On a past day every convention of later years reads as a draft: drafts are counted today and later only. */
function countLines(locale: Locale, counts: Map<Status, number>, past: boolean) {
  return statuses
    .filter((status) => status !== 'draft' || !past)
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .flatMap((status) => {
      const count = counts.get(status)
      if (!count) return []
      const model = {
        word: translate(locale, `status.${status}`),
        mark: markOf(status),
        tone: toneOf(status, 'not-due'),
      }
      return [{ status: model, count, href: `/conventions?status=${status}` }]
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
