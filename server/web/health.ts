import { migrations } from '../../migrations/index.ts'
import { isMigrated } from '../database/migrate.ts'
import type { Route } from './visit.ts'

/** 200 while the database answers and has this version's migrations, 503 otherwise: for whoever watches the service. */
export const healthRoute: Route = {
  method: 'get',
  path: '/health',
  right: 'public',
  async handle({ deps, response }) {
    const well = await isMigrated(deps.database, migrations).catch(() => false)
    response
      .status(well ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: well ? 'ok' : 'unwell' })
  },
}
