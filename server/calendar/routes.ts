import { findFilterChoices, wordsOf } from '../conventions/choices.ts'
import { recordsUnder } from '../feeds/eventStore.ts'
import { translate } from '../locale/locale.ts'
import type { Picture } from '../pictures/picture.ts'
import { pictureRoutes } from '../pictures/sendPicture.ts'
import { earliestOf } from '../rules/calendar.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { isWhole, type WorkFilter } from '../work/filter.ts'
import { mostLines } from '../work/linePart.ts'
import { findWork } from '../work/lineStore.ts'
import { workSentence } from '../work/sentence.ts'
import { findYear } from './eventStore.ts'
import { type CalendarEvent, isOfSession } from './events.ts'
import { type CalendarFilter, readCalendar } from './filter.ts'
import { findNearest } from './nearestStore.ts'
import { type CalendarShown, calendarPage, refusedCalendarPage, titleText } from './pages.ts'
import { calendarPicture } from './picture.ts'

/** The year on the wall: as a page, and as a picture. */
export const calendarRoutes: readonly Route[] = [
  { method: 'get', path: '/calendar', right: 'read', handle: showCalendar },
  ...pictureRoutes('/calendar', draw),
]

async function askedOf({ deps, member, request, on }: MemberVisit) {
  const choices = await findFilterChoices(deps.database.db, member.authority.id)
  return { choices, read: readCalendar(request.query, wordsOf(choices), on) }
}

async function showCalendar(visit: MemberVisit): Promise<void> {
  const { locale, request } = visit
  const { choices, read } = await askedOf(visit)
  if (!read.ok) {
    const form = { locale, typed: request.query, errors: read.errors }
    const frame = { title: translate(locale, 'calendar.title.wrong'), section: 'calendar' }
    return showPage(visit, 'calendar/calendar', frame, refusedCalendarPage(form, choices), 422)
  }
  const asked = read.value
  const sentenceOf = asked.view === 'agenda' ? await sentencesOf(visit, asked.filter) : () => ''
  const shown = { ...(await shownOf(visit, asked)), choices, sentenceOf }
  const frame = { title: titleText(locale, asked), section: 'calendar' }
  showPage(visit, 'calendar/calendar', frame, calendarPage(locale, shown))
}

async function draw(visit: MemberVisit): Promise<Picture[] | null> {
  const { choices, read } = await askedOf(visit)
  if (!read.ok) {
    refuseFile(visit, read.errors)
    return null
  }
  const { locale, member, deps } = visit
  const shown = { ...(await shownOf(visit, read.value)), choices }
  const { baseUrl } = deps.config
  return [calendarPicture(locale, { ...shown, authority: member.authority.name, baseUrl })]
}

/** Everything that the calendar is made from. */
async function shownOf(
  { deps, member, on, today }: MemberVisit,
  asked: CalendarFilter,
): Promise<Omit<CalendarShown, 'choices' | 'sentenceOf'>> {
  const { db } = deps.database
  const { id: authorityId, spansUntilOn } = member.authority
  const reached = { authorityId, on: earliestOf([on, spansUntilOn])! }
  const { filter, year } = asked
  const query = { ...reached, spansUntilOn }
  const { events: all, unfollowed } = await findYear(db, query, year)
  const under = isWhole(filter) ? null : await recordsUnder(db, reached, filter)
  const events = under ? all.filter((event) => isOfSession(event) || under.has(event.recordId)) : all
  const nearest = events.length > 0 ? null : await findNearest(db, { ...query, filter, under }, year)
  return { asked, on, today, spansUntilOn, events, all, unfollowed, nearest }
}

/** What the work list says of a record, on the day that it names. */
async function sentencesOf({ deps, member, locale, on }: MemberVisit, filter: WorkFilter) {
  const { lines } = await findWork(deps.database.db, { authority: member.authority, filter, on }, mostLines)
  const sentences = new Map(lines.map(({ line }) => [`${line.record.id} ${line.on}`, workSentence(locale, line, on)]))
  return ({ recordId, on: day }: CalendarEvent) => sentences.get(`${recordId} ${day}`) ?? ''
}
