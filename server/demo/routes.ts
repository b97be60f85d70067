import { by } from '../web/by.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { DemoConflict, loadDemo } from './loadDemo.ts'
import { refusedPage } from './pages.ts'

export const demoRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/demo',
    right: 'administer',
    async handle(visit) {
      const end = await loadInto(visit)
      if (end === 'loaded') return goTo(visit, '/?done=demo')
      const model = refusedPage(visit.locale, end)
      showPage(visit, 'demo/refused', { title: model.heading }, model, 409)
    },
  },
]

async function loadInto(visit: MemberVisit): Promise<'loaded' | 'already' | DemoConflict> {
  const { database, config } = visit.deps
  try {
    return await loadDemo(database.db, visit.member.authority.id, by(visit), config.dataDir)
  } catch (error) {
    if (error instanceof DemoConflict) return error
    throw error
  }
}
