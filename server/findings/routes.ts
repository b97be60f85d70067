import type { Route } from '../web/visit.ts'
import { answerRoutes } from './answerRoutes.ts'
import { listRoutes } from './listRoutes.ts'

export const findingRoutes: readonly Route[] = [...listRoutes, ...answerRoutes]
