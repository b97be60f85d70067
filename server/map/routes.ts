import { may } from '../accounts/rights.ts'
import { listFilterDomains } from '../domains/useStore.ts'
import { translate } from '../locale/locale.ts'
import type { Picture } from '../pictures/picture.ts'
import { pictureRoutes, sourceText } from '../pictures/sendPicture.ts'
import { earliestOf } from '../rules/calendar.ts'
import type { FormModel } from '../web/fields.ts'
import { addressOf } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { filterParameters, readMapFilter } from './filter.ts'
import { mapPage } from './mapPage.ts'
import { mapPicture } from './mapPicture.ts'
import type { Mapped } from './mapped.ts'
import { findAuthorityPlace, findMapPartners } from './store.ts'

/** The authority and its partners on the earth: the page, and the picture alone. */
export const mapRoutes: readonly Route[] = [
  { method: 'get', path: '/map', right: 'read', handle: showMap },
  ...pictureRoutes('/map', drawMapAlone),
]

async function mapAsked({ deps, member, locale, request, on, today, dayAsked }: MemberVisit) {
  const { db } = deps.database
  const { id: authorityId, name, spansUntilOn } = member.authority
  const domains = await listFilterDomains(db, authorityId, 'convention_domains')
  const filter = readMapFilter(
    request.query,
    domains.map(({ code }) => code),
  )
  const reached = earliestOf([on, spansUntilOn])!
  const all = await findMapPartners(db, { authorityId, on: reached, domains: [] })
  const codes = filter.ok ? filter.value.domain : []
  const mapped: Mapped = {
    locale,
    city: { name, place: await findAuthorityPlace(db, authorityId) },
    partners: codes.length === 0 ? all : await findMapPartners(db, { authorityId, on: reached, domains: codes }),
    total: all.length,
    on,
    today,
    keptDay: dayAsked ? on : null,
  }
  return { filter, domains, mapped, reachedOn: reached === on ? null : reached }
}

async function showMap(visit: MemberVisit): Promise<void> {
  const { locale, request, member } = visit
  const { filter, domains, mapped, reachedOn } = await mapAsked(visit)
  const form: FormModel = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const around = {
    domains,
    mayWrite: may(member.role, 'write'),
    administers: may(member.role, 'administer'),
    reachedOn,
  }
  const model = mapPage(form, mapped, around, filter.ok ? filter.value : null)
  const frame = { title: translate(locale, 'map.title'), section: 'map' }
  showPage(visit, 'map/map', frame, model, filter.ok ? 200 : 422)
}

async function drawMapAlone(visit: MemberVisit): Promise<Picture[] | null> {
  const { filter, domains, mapped, reachedOn } = await mapAsked(visit)
  if (!filter.ok) {
    refuseFile(visit, filter.errors)
    return null
  }
  const kept = filterParameters(filter.value).filter(([name]) => name !== 'sort')
  const source = sourceText(visit, addressOf('/map', kept))
  return [mapPicture(mapped, filter.value, { domains, source, reachedOn })]
}
