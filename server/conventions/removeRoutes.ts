import { documentDependants } from '../documents/dependantStore.ts'
import { by } from '../web/by.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { dependants } from './dependants.ts'
import type { ConventionRecord } from './record.ts'
import { removeConvention } from './removeConvention.ts'
import { conventionAsked, formFrame } from './shown.ts'

/** A convention is removed, as long as nothing has happened to it. */
export const removeRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/conventions/:reference/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const record = await conventionAsked(visit)
      const end = await removeConvention(deps.database.db, member.authority.id, record.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, record)
      goTo(visit, '/conventions')
    },
  },
]

async function showDependants(visit: MemberVisit, record: ConventionRecord): Promise<void> {
  const { deps, member, locale } = visit
  const files = await documentDependants(deps.database.db, locale, member.authority.id, 'convention', record.id)
  const model = dependantsPage(locale, {
    reason: 'convention.in-use',
    values: { reference: record.reference },
    dependants: [...dependants(locale, record), ...files],
    back: `/conventions/${record.reference}`,
  })
  showPage(visit, 'web/dependants', { ...formFrame(visit, record), title: model.heading }, model, 409)
}
