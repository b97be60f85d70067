import type { Route } from '../web/visit.ts'
import { standingRoutes } from './standing/routes.ts'

export const apiRoutes: readonly Route[] = [...standingRoutes]
