import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { isKey, type Key, translate } from '../locale/locale.ts'
import { Refusal } from './errors.ts'
import { showPage } from './respond.ts'
import { wantsJson } from './routes.ts'
import type { Deps, Visit } from './visit.ts'
import { localeOf, visitMade, visitOf } from './visiting.ts'

/** What no address of ours answers. */
export const notFound: RequestHandler = (_request, _response, next) => next(new Refusal(404, 'error.404.text'))

/** Every error becomes a sentence: never a stack trace, never a silent default. */
export function tellErrors(deps: Deps): ErrorRequestHandler {
  return async (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const refusal = refusalOf(error)
    const id = String(response.getHeader('X-Request-Id') ?? '')
    if (refusal.status >= 500) deps.log.error({ id, error: { message: error?.message, stack: error?.stack } }, 'failed')
    const visit = await visitFor(deps, request, response)
    const text = translate(visit.locale, refusal.key, { ...refusal.values, id })
    if (wantsJson(request)) {
      response.status(refusal.status).json({ error: STATUS_CODES[refusal.status] ?? 'Error', message: text })
      return
    }
    const heading = titleOf(visit, refusal.status)
    const code = translate(visit.locale, 'error.code', { status: refusal.status })
    const model = { heading, text, code, way: wayOn(visit) }
    showPage(visit, 'web/error', { title: heading }, model, refusal.status)
  }
}

function titleOf({ locale }: Visit, status: number): string {
  const key = `error.${status}`
  return translate(locale, isKey(key) ? key : 'error.title')
}

/** Where one goes from here: home, or as near to it as this person may come. */
function wayOn({ locale, account, member }: Visit): { href: string; text: string } {
  if (member) return { href: '/', text: translate(locale, 'error.home') }
  if (account) return { href: '/account', text: translate(locale, 'error.account') }
  return { href: '/sign-in', text: translate(locale, 'nav.sign-in') }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  // What Express and its body readers refuse carries the HTTP status it stands for.
  const status = (error as { status?: unknown })?.status
  if (status === 413 || status === 415) return new Refusal(status, `error.${status}.text` as Key)
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refusal(400, 'error.400.text')
  return new Refusal(500, 'error.500.text')
}

/** Whoever asks is told within the pages that they know; where even that cannot be found out, as a stranger is. */
async function visitFor(deps: Deps, request: Visit['request'], response: Visit['response']): Promise<Visit> {
  try {
    return await visitOf(deps, request, response)
  } catch {
    return visitMade(request) ?? strangersVisit(deps, request, response)
  }
}

function strangersVisit(deps: Deps, request: Visit['request'], response: Visit['response']): Visit {
  const today = deps.clock.now().slice(0, 10)
  const locale = localeOf(request)
  return { deps, request, response, locale, account: null, member: null, today, on: today, dayAsked: false }
}
