import type { Route } from '../web/visit.ts'
import { actRoutes } from './actRoutes.ts'
import { correctRoutes } from './correctRoutes.ts'
import { editRoutes } from './editRoutes.ts'
import { listRoutes } from './listRoutes.ts'
import { newRoutes } from './newRoutes.ts'
import { recordRoutes } from './recordRoutes.ts'
import { removeRoutes } from './removeRoutes.ts'

/** What names a file or a form comes before what names any convention. */
export const conventionRoutes: readonly Route[] = [
  ...listRoutes,
  ...newRoutes,
  ...editRoutes,
  ...removeRoutes,
  ...actRoutes,
  ...correctRoutes,
  ...recordRoutes,
]
