import { join } from 'node:path'
import express, { type Express } from 'express'
import { firstVisitGate } from './accounts/firstVisit.ts'
import { accountRoutes } from './accounts/routes.ts'
import { apiRoutes } from './api/routes.ts'
import { authorityRoutes } from './authorities/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { changeRoutes } from './changes/routes.ts'
import { commitmentRoutes } from './commitments/routes.ts'
import { projectRoot } from './config.ts'
import { contactRoutes } from './contacts/routes.ts'
import { conventionRoutes } from './conventions/routes.ts'
import { deliberationRoutes } from './deliberations/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { uploadAddresses } from './documents/addingRoutes.ts'
import { documentRoutes } from './documents/routes.ts'
import { domainRoutes } from './domains/routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { findingRoutes } from './findings/routes.ts'
import { journalRoutes } from './journal/routes.ts'
import { mandateRoutes } from './mandates/routes.ts'
import { mapRoutes } from './map/routes.ts'
import { partnerRoutes } from './partners/routes.ts'
import { partnershipRoutes } from './partnerships/routes.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { keyedAddresses, unsubscribeRoutes } from './reminders/unsubscribeRoutes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { signatoryRoutes } from './signatories/routes.ts'
import { simulationRoutes } from './simulation/routes.ts'
import { conventionLineRoutes } from './timelines/conventionRoutes.ts'
import { timelineRoutes } from './timelines/routes.ts'
import { knownContentOnly, printableAddressesOnly } from './web/content.ts'
import { healthRoute } from './web/health.ts'
import { languageRoute } from './web/language.ts'
import { logRequests } from './web/log.ts'
import { notFound, tellErrors } from './web/refusals.ts'
import { mount } from './web/routes.ts'
import { ownOriginOnly, securityHeaders } from './web/security.ts'
import type { Deps, Route } from './web/visit.ts'
import { workRoutes } from './work/routes.ts'

/** Every address of the house. */
export const routes: readonly Route[] = [
  healthRoute,
  languageRoute,
  ...accountRoutes,
  ...authorityRoutes,
  ...workRoutes,
  ...calendarRoutes,
  ...changeRoutes,
  ...reminderRoutes,
  ...unsubscribeRoutes,
  ...mapRoutes,
  ...partnerRoutes,
  ...partnershipRoutes,
  ...contactRoutes,
  ...feedRoutes,
  ...figureRoutes,
  ...findingRoutes,
  ...commitmentRoutes,
  ...conventionRoutes,
  ...conventionLineRoutes,
  ...deliberationRoutes,
  ...reviewRoutes,
  ...sessionRoutes,
  ...mandateRoutes,
  ...signatoryRoutes,
  ...searchRoutes,
  ...journalRoutes,
  ...documentRoutes,
  ...domainRoutes,
  ...timelineRoutes,
  ...simulationRoutes,
  ...demoRoutes,
  ...apiRoutes,
]

/** The plan of the house: what every request passes, in this order. */
export function createApp(deps: Deps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  // A record may be called NEW: its address is not that of the form.
  app.set('case sensitive routing', true)
  // A proxy on this machine tells the visitor's address; from elsewhere nobody is believed.
  app.set('trust proxy', 'loopback')
  app.use(logRequests(deps.log))
  app.use(securityHeaders(deps.config.baseUrl))
  app.use('/static', staticFiles(deps))
  app.use(ownOriginOnly(deps.config.baseUrl, keyedAddresses))
  app.use(printableAddressesOnly, knownContentOnly(keyedAddresses, uploadAddresses))
  app.use(express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 2000 }))
  app.use(express.json({ limit: '1mb' }))
  app.use(firstVisitGate(deps))
  mount(app, deps, routes)
  app.use(notFound)
  app.use(tellErrors(deps))
  return app
}

const fontFolders = ['source-sans-3', 'source-serif-4']

function staticFiles({ config }: Deps): express.Router {
  const files = express.Router()
  const plain = { index: false, redirect: false } as const
  // Asked for again each time, answered by 304: after an upgrade nobody sees the old look.
  files.use(express.static(join(projectRoot, 'views', 'static'), { ...plain, maxAge: 0 }))
  for (const font of fontFolders) {
    const folder = join(projectRoot, 'node_modules', '@fontsource-variable', font, 'files')
    files.use('/fonts', express.static(folder, { ...plain, maxAge: config.production ? '30d' : 0 }))
  }
  return files
}
