import type { Express, Request, Response } from 'express'
import { may } from '../accounts/rights.ts'
import { Refusal } from './errors.ts'
import type { AccountVisit, Deps, MemberVisit, Route, Visit } from './visit.ts'
import { visitOf } from './visiting.ts'

/** Serves the addresses of a table: each request passes its right before its handler. */
export function mount(app: Express, deps: Deps, routes: readonly Route[]): void {
  for (const route of routes) {
    app[route.method](route.path, async (request: Request, response: Response) => {
      const visit = await visitOf(deps, request, response)
      await serve(route, visit)
    })
  }
}

async function serve(route: Route, visit: Visit): Promise<void> {
  if (route.right === 'public') return route.handle(visit)
  if (visit.account === null) return askToSignIn(visit)
  if (route.right === 'own-account') return route.handle(visit as AccountVisit)
  if (visit.member === null) throw new Refusal(403, 'error.403.authority')
  if (!may(visit.member.role, route.right)) throw new Refusal(403, 'error.403.text')
  return route.handle(visit as MemberVisit)
}

/** A person goes to the sign-in page and comes back; a program is told. */
function askToSignIn({ request, response }: Visit): void {
  if (wantsJson(request) || request.method !== 'GET' || request.headers.authorization) {
    throw new Refusal(401, 'error.401.text')
  }
  const next = encodeURIComponent(request.originalUrl)
  response.redirect(303, `/sign-in?next=${next}`)
}

/** Whether the answer goes to a program rather than to a person. */
export function wantsJson(request: Request): boolean {
  return request.path.startsWith('/api/') || request.path.endsWith('.json')
}
