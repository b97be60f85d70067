import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import type { Account, Member } from '../accounts/account.ts'
import type { Auth } from '../accounts/auth.ts'
import type { Right } from '../accounts/rights.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import type { Views } from './views.ts'

/** What the house is given when it is built: everything outside of a request. */
export interface Deps {
  config: Config
  database: Database
  clock: Clock
  auth: Auth
  views: Views
  log: Logger
}

/** One request: who asks, in which language, and as of which day. */
export interface Visit {
  deps: Deps
  request: Request
  response: Response
  locale: Locale
  account: Account | null
  member: Member | null
  /** The calendar day in the authority's time zone. */
  today: string
  /** The day shown: today, or the one asked for by `?on=`. */
  on: string
  /** Whether another day than today was asked for: links and forms then keep it. */
  dayAsked: boolean
}

export type MemberVisit = Visit & { account: Account; member: Member }
export type AccountVisit = Visit & { account: Account }

type Method = 'get' | 'post'

/** One address: what it takes to use it stands beside it, and nothing is served without. */
export type Route =
  | { method: Method; path: string; right: 'public'; handle: (visit: Visit) => void | Promise<void> }
  | { method: Method; path: string; right: 'own-account'; handle: (visit: AccountVisit) => void | Promise<void> }
  | { method: Method; path: string; right: Right; handle: (visit: MemberVisit) => void | Promise<void> }
