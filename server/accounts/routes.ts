import type { Route } from '../web/visit.ts'
import { firstVisitRoutes } from './firstVisitRoutes.ts'
import { memberRoutes } from './memberRoutes.ts'
import { ownAccountRoutes } from './ownAccountRoutes.ts'
import { signInRoutes } from './signInRoutes.ts'

export const accountRoutes: readonly Route[] = [
  ...firstVisitRoutes,
  ...signInRoutes,
  ...ownAccountRoutes,
  ...memberRoutes,
]
