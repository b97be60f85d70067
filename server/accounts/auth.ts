import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Request } from 'express'
import { v7 as newId } from 'uuid'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { Refusal } from '../web/errors.ts'
import type { Account } from './account.ts'
import { type AttemptLimits, type Attempts, limitAttempts, usualLimits } from './attempts.ts'
import { longestPassword, type Passwords, scryptPasswords, shortestPassword } from './password.ts'
import { accountOfToken } from './tokens.ts'

/** Set-Cookie lines for the answer. */
type Cookies = string[]

/** Who asks, and what lets a person in and out. */
export interface Auth {
  /** By the cookie of a sign-in or by a bearer token. @throws Refusal 401 for a token that is nobody's */
  accountOf(request: Request): Promise<Account | null>
  /** Null where the e-mail or the password is wrong: nothing tells which. */
  signIn(credentials: { email: string; password: string }): Promise<Cookies | null>
  signOut(request: Request): Promise<Cookies>
  /** Every other sign-in of the account ends. Null where the current password is wrong. */
  changePassword(request: Request, passwords: { current: string; wanted: string }): Promise<Cookies | null>
  hashPassword(password: string): Promise<string>
  attempts: Attempts
}

interface Settings {
  limits?: AttemptLimits
  passwords?: Passwords
}

const signInLastsSeconds = 14 * 86_400

/** Sign-ins kept by the library in our database; its own HTTP addresses are served nowhere. */
export function createAuth(config: Config, database: Database, settings: Settings = {}): Auth {
  const { limits = usualLimits, passwords = scryptPasswords() } = settings
  const library = signInLibrary(config, database, passwords)
  return {
    async accountOf(request) {
      const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
      if (token) return accountOfBearer(database, request, token)
      const cookie = signInCookie.exec(request.headers.cookie ?? '')?.[1]
      if (!cookie) return null
      const signIn = await remembered(database.db, `sign-in ${cookie}`, async () =>
        library.api.getSession({ headers: cookieOf(request), query: { disableRefresh: true } }),
      )
      if (!signIn || signIn.session.expiresAt <= new Date()) return null
      const { id, name, email } = signIn.user
      return { id, name, email }
    },
    signIn: ({ email, password }) =>
      unlessRefused(() => library.api.signInEmail({ body: { email, password }, returnHeaders: true })),
    async signOut(request) {
      const { headers } = await library.api.signOut({ headers: cookieOf(request), returnHeaders: true })
      return headers.getSetCookie()
    },
    changePassword(request, { current, wanted }) {
      const body = { currentPassword: current, newPassword: wanted, revokeOtherSessions: true }
      const headers = cookieOf(request)
      return unlessRefused(() => library.api.changePassword({ body, headers, returnHeaders: true }))
    },
    hashPassword: passwords.hash,
    attempts: limitAttempts(limits),
  }
}

const cookieName = 'trait-d-union.sign-in'
const signInCookie = new RegExp(`${cookieName.replaceAll('.', '\\.')}=([^;]+)`)

function signInLibrary(config: Config, { db, kind }: Database, password: Passwords) {
  return betterAuth({
    baseURL: config.baseUrl,
    secret: config.sessionSecret,
    database: { db, type: kind, transaction: true },
    user: { modelName: 'accounts' },
    session: { modelName: 'sign_ins', expiresIn: signInLastsSeconds, disableSessionRefresh: true },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password,
    },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: config.baseUrl.startsWith('https:'),
      cookies: { session_token: { name: cookieName } },
      // No address and no browser of a person is kept.
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error' },
  })
}

/** A token stands for the cookie on what is only read, and in the API: a form is filled in by a person. */
async function accountOfBearer({ db }: Database, request: Request, token: string): Promise<Account> {
  const account = await accountOfToken(db, token)
  if (account === null) throw new Refusal(401, 'error.401.text')
  const open = request.method === 'GET' || request.method === 'HEAD' || request.path.startsWith('/api/')
  if (!open) throw new Refusal(403, 'error.403.token')
  return account
}

async function unlessRefused(ask: () => Promise<{ headers: Headers }>): Promise<Cookies | null> {
  try {
    return (await ask()).headers.getSetCookie()
  } catch (error) {
    if (error instanceof APIError && (error.statusCode === 400 || error.statusCode === 401)) return null
    throw error
  }
}

function cookieOf(request: Request): Headers {
  return new Headers({ cookie: request.headers.cookie ?? '' })
}
