import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { partnershipAsked, partnershipFrame } from './asked.ts'
import { readEvent } from './form.ts'
import { eventFormPage } from './formPages.ts'
import { recordEvent } from './recordEvent.ts'
import { removeEvent } from './removeEvent.ts'
import type { Partnership } from './store.ts'

/** What happens to a partnership: recorded, and taken back where it was wrong. */
export const eventRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/partnerships/:reference/events/new',
    right: 'write',
    async handle(visit) {
      const partnership = await partnershipAsked(visit)
      showEvent(visit, partnership, { happenedOn: visit.dayAsked ? dayText(visit.locale, visit.on) : '' })
    },
  },
  {
    method: 'post',
    path: '/partnerships/:reference/events/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request, today } = visit
      const partnership = await partnershipAsked(visit)
      const form = readEvent(request.body)
      if (!form.ok) return showEvent(visit, partnership, request.body ?? {}, form.errors, 422)
      const event = { ...form.value, enteredOn: today }
      const end = await recordEvent(deps.database.db, member.authority.id, partnership, event, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, `/partnerships/${partnership.reference}?done=${end.id}`)
    },
  },
  {
    method: 'post',
    path: '/partnerships/:reference/events/:event/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const partnership = await partnershipAsked(visit)
      const event = String(request.params.event)
      const end = await removeEvent(deps.database.db, member.authority.id, partnership.id, event, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, `/partnerships/${partnership.reference}`)
    },
  },
]

function showEvent(
  visit: MemberVisit,
  partnership: Partnership,
  typed: Typed,
  errors: FieldErrors = {},
  status = 200,
): void {
  const { locale } = visit
  const title = translate(locale, 'partnership.event.add')
  const place = { address: `/partnerships/${partnership.reference}`, name: partnerName(locale, partnership.partner) }
  const model = eventFormPage({ locale, typed, errors }, place)
  showPage(visit, 'partnerships/event', partnershipFrame(visit, title, partnership), model, status)
}
