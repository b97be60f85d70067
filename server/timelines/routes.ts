import { findFilterChoices, wordsOf } from '../conventions/choices.ts'
import { type ConventionFilter, filterParameters, readFilter } from '../conventions/filter.ts'
import { type Choices, filterChips } from '../conventions/filterPart.ts'
import { findFrame } from '../conventions/frame.ts'
import { countAllConventions } from '../conventions/listStore.ts'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { FieldErrors, FormRead } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { listPartnerships, type Partnership } from '../partnerships/store.ts'
import type { Picture } from '../pictures/picture.ts'
import { pictureRoutes, sourceText } from '../pictures/sendPicture.ts'
import { earliestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { addressOf } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { friseOnPaper, frisePicture } from './frisePicture.ts'
import type { Group } from './group.ts'
import { findDrawn, mostLines, mostUnfolded } from './groupsStore.ts'
import { notesOf } from './notes.ts'
import { sceneOf } from './scene.ts'
import { refusedTimelinesPage, summaryOf, timelinesPage } from './timelinesPage.ts'
import { readView, type View, viewParameters } from './view.ts'

const path = '/timelines'

/** The timelines of all conventions under the list's own filter: the page, and its picture alone. */
export const timelineRoutes: readonly Route[] = [
  { method: 'get', path, right: 'read', handle: showTimelines },
  ...pictureRoutes(path, drawPictures),
]

interface Asked {
  filter: ConventionFilter
  view: View
}

async function asked({ deps, member, request }: MemberVisit): Promise<{ choices: Choices; read: FormRead<Asked> }> {
  const choices = await findFilterChoices(deps.database.db, member.authority.id)
  const filter = readFilter(request.query, { ...wordsOf(choices), services: choices.services })
  const view = readView(request.query)
  if (filter.ok && view.ok) return { choices, read: { ok: true, value: { filter: filter.value, view: view.value } } }
  return { choices, read: { ok: false, errors: { ...errorsOf(filter), ...errorsOf(view) } } }
}

function errorsOf(read: FormRead<unknown>): FieldErrors {
  return read.ok ? {} : read.errors
}

async function showTimelines(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request, on, dayAsked } = visit
  const { choices, read } = await asked(visit)
  const frame = { title: translate(locale, 'timeline.title'), section: 'timelines' }
  if (!read.ok) {
    return showPage(
      visit,
      'timelines/list',
      frame,
      refusedTimelinesPage(locale, choices, request.query, read.errors),
      422,
    )
  }
  const total = await countAllConventions(deps.database.db, member.authority.id)
  const shown = { ...read.value, ...(await sceneFor(visit, choices, read.value)), total, on, dayAsked }
  showPage(
    visit,
    'timelines/list',
    frame,
    timelinesPage(locale, choices, { ...shown, mostUnfolded, mostLines, reachedOn: reachedBy(visit) }),
  )
}

/** Where the day shown is beyond the status rows: the last day that they reach. */
function reachedBy({ member, on }: MemberVisit): Day | null {
  const { spansUntilOn } = member.authority
  return on > spansUntilOn ? spansUntilOn : null
}

/** All that is drawn: the conventions or their counts, in their groups. */
async function sceneFor(visit: MemberVisit, choices: Choices, { filter, view }: Asked) {
  const { deps, member, locale, on } = visit
  const { db } = deps.database
  const { id: authorityId, spansUntilOn } = member.authority
  const query = { authorityId, filter, on: earliestOf([on, spansUntilOn])! }
  const { count, conventions, inForce } = await findDrawn(db, query, view.group, on, spansUntilOn)
  const partnerships = view.group === 'partner' ? await partnershipsOf(db, authorityId) : []
  const { sessions } = await findFrame(db, authorityId)
  const unfold = ({ key }: Group) => unfoldAddress(key, { filter, view })
  const found = { count, conventions, inForce, partnerships, choices, on, mostUnfolded, unfold }
  return {
    conventions,
    sessions: sessions.map((session) => session.on),
    scene: sceneOf(locale, { view, filter, ...found }),
  }
}

/** A group alone; its list where it is alone already and still too large; '' where no address says the same. */
function unfoldAddress(key: string, { filter, view }: Asked): string {
  const asked: readonly string[] = filter[view.group]
  // What belongs to two of a sort cannot be asked for by a filter that takes either.
  if (key === '' || (asked.length > 0 && !asked.includes(key))) return ''
  const only = filterParameters({ ...filter, [view.group]: [key] })
  return asked.length === 1 ? addressOf('/conventions', only) : addressOf(path, [...only, ...viewParameters(view)])
}

/** They change seldom, and every look at the timelines asks for them. */
function partnershipsOf(db: Db, authorityId: string): Promise<Partnership[]> {
  return remembered(db, `partnerships ${authorityId}`, () => listPartnerships(db, authorityId))
}

async function drawPictures(visit: MemberVisit): Promise<Picture[] | null> {
  const { locale, on, request } = visit
  const { choices, read } = await asked(visit)
  if (!read.ok) {
    refuseFile(visit, read.errors)
    return null
  }
  const { filter, view } = read.value
  const { scene, conventions, sessions } = await sceneFor(visit, choices, read.value)
  const chips = filterChips(locale, choices, path, filterParameters(filter))
  const words = {
    summary:
      scene.groups.length > 0
        ? summaryOf(locale, { scene, view, conventions, on })
        : translate(locale, 'timeline.none'),
    filtered: chips.map(({ text }) => text).join(', '),
    notes: notesOf(locale, { scene, filter, view, mostUnfolded, mostLines, reachedOn: reachedBy(visit) }).map(
      ({ text }) => text,
    ),
    source: sourceText(visit, addressOf(path, [...filterParameters(filter), ...viewParameters(view)])),
  }
  const drawn = { on, stretch: scene.stretch, groups: scene.groups, sessions }
  if (!request.path.endsWith('.pdf')) return [frisePicture(locale, drawn, words)]
  return friseOnPaper(locale, drawn, words, request.query.paper === 'a4' ? 'a4' : 'a3')
}
