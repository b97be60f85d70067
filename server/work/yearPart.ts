import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import { partnerName } from '../partners/names.ts'
import type { Partnership } from '../partnerships/store.ts'
import { add, closing, dayBefore } from '../rules/calendar.ts'
import type { CouncilSession, Day, PartialDay } from '../rules/facts.ts'
import { partnershipStanding } from '../rules/partnership.ts'
import { sessionDays } from '../rules/planning.ts'
import { anniversaryAhead } from '../rules/workOfPartnership.ts'
import { drawYear } from '../timelines/yearBand.ts'
import { addressOf, type Parameter } from '../web/listing.ts'
import type { DayCount, YearAhead } from './yearStore.ts'

/** The year's band: what the next twelve months hold, drawn, and the same month by month in a table. */

interface Held {
  year: YearAhead
  sessions: readonly CouncilSession[]
  partnerships: readonly Partnership[]
  /** The filter, as links keep it. */
  parameters: readonly Parameter[]
}

export function yearPart(locale: Locale, { year, sessions, partnerships, parameters }: Held) {
  const { from, until, notices, ends } = year
  const held = sessionsWithin(sessions, year)
  const all = partnerships.flatMap((one) => anniversaryOf(locale, one, year))
  const feasts = all.filter(({ when }) => when.length > 4)
  const days = (counts: readonly DayCount[]) => counts.map(({ on }) => on)
  const drawn = { from, until, sessions: held, notices: days(notices), ends: days(ends) }
  const months = [
    ...monthsOf(year).map((month) => monthRow(locale, month, { held, notices, ends, feasts, parameters })),
    ...yearRows(all.filter(({ when }) => when.length === 4)),
  ].filter((month) => month.parts.length > 0)
  return {
    drawing: { svg: drawYear(locale, { ...drawn, anniversaries: feasts.map(({ on }) => on) }) },
    period: translate(locale, 'work.band.period', { from: dayText(locale, from), until: dayText(locale, until) }),
    months,
    calendar: addressOf('/calendar', parameters),
    empty: months.length === 0 ? translate(locale, 'work.band.empty') : '',
  }
}

interface Session {
  on: Day
  closesOn: Day
}

function sessionsWithin(sessions: readonly CouncilSession[], { from, until }: YearAhead): Session[] {
  return sessions.map(sessionDays).filter(({ on }) => on >= from && on <= until)
}

interface Feast {
  on: Day
  when: PartialDay
  text: string
  href: string
}

function anniversaryOf(locale: Locale, partnership: Partnership, { from, until }: YearAhead): Feast[] {
  const { since, events, partner, reference } = partnership
  const next = since === null ? null : anniversaryAhead(since, from)
  if (!next || partnershipStanding(events, from).status === 'ended') return []
  if (next.when.length > 4 && closing(next.when) > until) return []
  const text = translate(locale, 'work.band.feast', { count: next.years, name: partnerName(locale, partner) })
  return [{ on: closing(next.when), when: next.when, text, href: `/partnerships/${reference}` }]
}

/** What is known to its year alone has a row of the year. */
function yearRows(feasts: Feast[]) {
  const years = [...new Set(feasts.map(({ when }) => when))].sort()
  return years.map((name) => ({ name, parts: feasts.filter(({ when }) => when === name) }))
}

interface Month {
  from: Day
  until: Day
}

/** The year's months: the first and the last one maybe in part. */
function monthsOf({ from, until }: YearAhead): Month[] {
  const first = `${from.slice(0, 7)}-01`
  return Array.from({ length: 13 }, (_, count) => add(first, { months: count, days: 0 }))
    .filter((day) => day <= until)
    .map((day) => {
      const last = dayBefore(add(day, { months: 1, days: 0 }))
      return { from: day < from ? from : day, until: last > until ? until : last }
    })
}

interface Shown {
  held: Session[]
  notices: DayCount[]
  ends: DayCount[]
  feasts: Feast[]
  parameters: readonly Parameter[]
}

function monthRow(locale: Locale, month: Month, { held, notices, ends, feasts, parameters }: Shown) {
  const isWithin = ({ on }: { on: Day }) => on >= month.from && on <= month.until
  const sum = (counts: DayCount[]) => counts.filter(isWithin).reduce((total, { count }) => total + count, 0)
  const endsWithin: Parameter[] = [...parameters, ['endsFrom', month.from], ['endsTo', month.until]]
  const told = (key: 'notices' | 'ends', count: number, href: string) =>
    count > 0 ? [{ text: translate(locale, `work.band.count.${key}`, { count }), href }] : []
  return {
    name: capital(dayText(locale, month.from.slice(0, 7))),
    parts: [
      ...held.filter(isWithin).map(({ on }) => ({
        text: translate(locale, 'work.band.session', { day: dayText(locale, on) }),
        href: '',
      })),
      ...told('notices', sum(notices), ''),
      ...told('ends', sum(ends), addressOf('/conventions', endsWithin)),
      ...feasts.filter(isWithin).map(({ text, href }) => ({ text, href })),
    ],
  }
}
