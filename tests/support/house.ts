import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import supertest from 'supertest'
import { migrations } from '../../migrations/index.ts'
import type { AttemptLimits } from '../../server/accounts/attempts.ts'
import { createAuth } from '../../server/accounts/auth.ts'
import { addMember } from '../../server/accounts/members.ts'
import { scryptPasswords } from '../../server/accounts/password.ts'
import type { Role } from '../../server/accounts/rights.ts'
import { insertAccount } from '../../server/accounts/store.ts'
import { createToken } from '../../server/accounts/tokens.ts'
import { createApp } from '../../server/app.ts'
import { createAuthority } from '../../server/authorities/createAuthority.ts'
import type { Clock } from '../../server/clock.ts'
import { type Config, projectRoot } from '../../server/config.ts'
import { migrate } from '../../server/database/migrate.ts'
import { type Database, type Db, openDatabase } from '../../server/database/open.ts'
import { compileViews, viewsOf } from '../../server/web/views.ts'
import type { Deps } from '../../server/web/visit.ts'
import { freshPostgres } from './postgres.ts'
import { onceInRun } from './run.ts'

/** Who comes to the house: three colleagues, the administrator of another authority, and somebody without an account. */
export type Guest = Role | 'outsider' | 'stranger'

export const password = 'deux points reliés par un trait'
export const dijon = { name: 'Dijon', kind: 'commune', siren: '212102313' } as const
const beaune = { name: 'Beaune', kind: 'commune', siren: '212100549' } as const

export const guests = {
  reader: { name: 'Lucie Bernard', email: 'lucie.bernard@dijon.example' },
  editor: { name: 'Karim Haddad', email: 'karim.haddad@dijon.example' },
  administrator: { name: 'Jeanne Morel', email: 'jeanne.morel@dijon.example' },
  outsider: { name: 'Paul Vincenot', email: 'paul.vincenot@beaune.example' },
} as const

interface Settings {
  /** The instant at which the clock stands. */
  now?: string
  dialect?: Database['kind']
  baseUrl?: string
  limits?: AttemptLimits
  /** By which server mails go out; none does unless set. */
  mail?: Config['mail']
  /** False: nobody has come yet, there is no authority. */
  settled?: boolean
}

/** A clock that stands still until it is set. */
export interface SetClock extends Clock {
  set(now: string): void
}

/** The real app on a database of its own. */
export interface House {
  deps: Deps
  db: Db
  clock: SetClock
  /** Dijon; empty in a house where nobody has come yet. */
  authorityId: string
  server: Server
  /** Somebody with their own browser, signed in through the real sign-in; `.post` comes from our own pages. */
  as(guest: Guest): Promise<supertest.Agent>
  /** Like `as`, in another browser each time. */
  again(guest: Guest): Promise<supertest.Agent>
  accountId(guest: Exclude<Guest, 'stranger'>): Promise<string>
  token(guest: Exclude<Guest, 'stranger'>): Promise<string>
  close(): Promise<void>
}

// Compiling all templates takes a second: one of the run's processes does it for all.
const compiled = await onceInRun('views', async () => JSON.stringify(compileViews(join(projectRoot, 'views'))))
const views = viewsOf(JSON.parse(compiled))
// The cheapest scrypt: what a test waits for is never the guessing of its password.
const passwords = scryptPasswords(2)
const passwordHash = passwords.hash(password)

export async function aHouse(settings: Settings = {}): Promise<House> {
  const { now = '2026-11-24T09:00:00.000Z', dialect = 'sqlite', baseUrl = 'http://localhost:3000' } = settings
  const clock = clockAt(now)
  const { database, drop } = await freshDatabase(dialect)
  const config = configOf(baseUrl, settings.mail ?? null)
  const auth = createAuth(config, database, { limits: settings.limits, passwords })
  const deps: Deps = { config, database, clock, auth, views, log: pino({ level: 'silent' }) }
  const server = createServer(createApp(deps)).listen(0, '127.0.0.1')
  const { settled = true } = settings
  const people = new People(deps, server, settled)
  const authorityId = settled ? await people.authority('dijon') : ''
  return {
    deps,
    db: database.db,
    clock,
    authorityId,
    server,
    as: (guest) => people.as(guest),
    again: (guest) => people.again(guest),
    accountId: (guest) => people.account(guest),
    token: async (guest) => createToken(database.db, await people.account(guest), clock.now()),
    async close() {
      server.close()
      server.closeAllConnections()
      await database.close()
      await drop()
      rmSync(config.dataDir, { recursive: true, force: true })
    },
  }
}

/** Those who have come so far: each is made when first asked for. */
class People {
  readonly #deps: Deps
  readonly #server: Server
  readonly #settled: boolean
  readonly #authorities = new Map<string, Promise<string>>()
  readonly #accounts = new Map<string, Promise<string>>()
  readonly #browsers = new Map<Guest, Promise<supertest.Agent>>()

  constructor(deps: Deps, server: Server, settled: boolean) {
    this.#settled = settled
    this.#deps = deps
    this.#server = server
  }

  authority(which: 'dijon' | 'beaune'): Promise<string> {
    return once(this.#authorities, which, () => {
      const by = { accountId: null, at: this.#deps.clock.now() }
      const authority = which === 'dijon' ? dijon : beaune
      return this.#deps.database.db.transaction().execute((trx) => createAuthority(trx, authority, by))
    })
  }

  account(guest: Exclude<Guest, 'stranger'>): Promise<string> {
    return once(this.#accounts, guest, async () => {
      const authorityId = await this.authority(guest === 'outsider' ? 'beaune' : 'dijon')
      const role = guest === 'outsider' ? 'administrator' : guest
      const account = { ...guests[guest], passwordHash: await passwordHash }
      const by = { accountId: null, at: this.#deps.clock.now() }
      return this.#deps.database.db.transaction().execute(async (trx) => {
        const accountId = await insertAccount(trx, account, by.at)
        await addMember(trx, { authorityId, accountId, role }, by)
        return accountId
      })
    })
  }

  as(guest: Guest): Promise<supertest.Agent> {
    return once(this.#browsers, guest, () => this.again(guest))
  }

  async again(guest: Guest): Promise<supertest.Agent> {
    // A settled house has an administrator, whoever comes: otherwise every page would be the first visit.
    if (this.#settled) await this.account('administrator')
    const agent = supertest.agent(this.#server)
    agent.set('Accept-Language', 'fr')
    const post = agent.post.bind(agent)
    agent.post = (url: string) => post(url).set('Origin', this.#deps.config.baseUrl).type('form')
    if (guest === 'stranger') return agent
    await this.account(guest)
    await agent.post('/sign-in').send({ email: guests[guest].email, password }).expect(303)
    return agent
  }
}

function once<K, V>(made: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known
}

function clockAt(start: string): SetClock {
  let now = new Date(start).toISOString()
  return { now: () => now, set: (instant) => (now = new Date(instant).toISOString()) }
}

function configOf(baseUrl: string, mail: Config['mail']): Config {
  return {
    production: false,
    port: 3000,
    host: '127.0.0.1',
    baseUrl,
    database: { kind: 'sqlite', path: ':memory:' },
    dataDir: mkdtempSync(join(tmpdir(), 'trait-d-union-')),
    documentLimit: 1024 * 1024,
    sessionSecret: 'a secret of the tests, long enough to be one',
    mail,
  }
}

async function freshDatabase(kind: Database['kind']): Promise<{ database: Database; drop(): Promise<void> }> {
  if (kind === 'postgres') {
    const { url, drop } = await freshPostgres()
    return { database: await openDatabase({ kind, url }), drop }
  }
  const database = await openDatabase({ kind, path: ':memory:' })
  await migrate(database, migrations)
  return { database, drop: async () => {} }
}
