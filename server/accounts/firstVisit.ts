import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import type { Db } from '../database/open.ts'
import { wantsJson } from '../web/routes.ts'
import type { Deps } from '../web/visit.ts'
import { administratorExists } from './members.ts'

/**
 * The code of the first visit. It comes from the secret, so that several processes over one database know the same;
 * it opens nothing any more once there is an administrator.
 */
function firstVisitCode({ sessionSecret }: Pick<Config, 'sessionSecret'>): string {
  return createHmac('sha256', sessionSecret).update('first visit').digest('base64url').slice(0, 24)
}

/** Whether this is the code of the first visit. */
export function isFirstVisitCode(config: Pick<Config, 'sessionSecret'>, typed: unknown): boolean {
  if (typeof typed !== 'string') return false
  const code = Buffer.from(firstVisitCode(config))
  const given = Buffer.from(typed.trim())
  return given.length === code.length && timingSafeEqual(given, code)
}

/** Where the person who starts the product begins, null once an administrator exists. */
export async function firstVisitAddress({ config, database }: Pick<Deps, 'config' | 'database'>) {
  if (await administratorExists(database.db)) return null
  return `${config.baseUrl}/first-visit?code=${firstVisitCode(config)}`
}

/** Until an administrator exists, every page leads to the first visit. */
export function firstVisitGate({ database, auth }: Deps): RequestHandler {
  const over = rememberingOnceTrue(database.db)
  return async (request, response, next) => {
    if (!isPage(request) || request.path === '/first-visit' || (await over())) return next()
    // Somebody with an account is told what it lacks; who has none begins here.
    if (await auth.accountOf(request)) return next()
    response.redirect(303, '/first-visit')
  }
}

function isPage(request: Request): boolean {
  const read = request.method === 'GET' || request.method === 'HEAD'
  return read && !wantsJson(request) && request.path !== '/health' && !request.headers.authorization
}

/** An authority never loses its last administrator: what was true once stays so. */
function rememberingOnceTrue(db: Db): () => Promise<boolean> {
  let over = false
  return async () => {
    over ||= await administratorExists(db)
    return over
  }
}
