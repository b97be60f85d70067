import type { Request, Response } from 'express'
import { findMember } from '../accounts/members.ts'
import { dayIn } from '../clock.ts'
import { type Locale, locales } from '../locale/locale.ts'
import { readDay } from '../locale/readDay.ts'
import { Refusal } from './errors.ts'
import type { Deps, Visit } from './visit.ts'

const visits = new WeakMap<Request, Visit>()

/** Who asks, in which language, and as of which day; made once for a request. @throws Refusal 422 for an impossible `?on=` */
export async function visitOf(deps: Deps, request: Request, response: Response): Promise<Visit> {
  const known = visits.get(request)
  if (known) return known
  const account = await deps.auth.accountOf(request)
  const member = account ? await findMember(deps.database.db, account) : null
  const today = dayIn(member?.authority.timeZone ?? 'Europe/Paris', deps.clock.now())
  const visit: Visit = {
    deps,
    request,
    response,
    locale: localeOf(request),
    account,
    member,
    today,
    on: today,
    dayAsked: false,
  }
  visits.set(request, visit)
  return Object.assign(visit, dayShown(request, today))
}

/** The visit that a request made before it failed, if it came so far. */
export function visitMade(request: Request): Visit | undefined {
  return visits.get(request)
}

function dayShown(request: Request, today: string): Pick<Visit, 'on' | 'dayAsked'> {
  const asked = request.query.on
  if (asked === undefined || asked === '') return { on: today, dayAsked: false }
  const on = typeof asked === 'string' ? readDay(asked) : null
  if (on === null) throw new Refusal(422, 'day.impossible', { day: String(asked).slice(0, 40) })
  return { on, dayAsked: on !== today }
}

/** French unless the person chose English, or came with a browser that knows no French. */
export function localeOf(request: Request): Locale {
  const chosen = /(?:^|;\s*)locale=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  if (chosen && (locales as readonly string[]).includes(chosen)) return chosen as Locale
  return (request.acceptsLanguages(['fr', 'en']) || 'fr') as Locale
}
