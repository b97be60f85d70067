import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string }

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** The address under which people reach the product, without a slash at its end. */
  readonly baseUrl: string
  readonly database: DatabaseAddress
  readonly dataDir: string
  /** The largest document that is taken, in bytes. */
  readonly documentLimit: number
  readonly sessionSecret: string
  /** By which server mails go out and from whom; null: none does. */
  readonly mail: MailSettings | null
}

export interface MailSettings {
  readonly url: string
  readonly from: string
}

/** Every setting that is wrong, told all together, one sentence each. */
export class ConfigError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const secretCommand = `node -e "console.log(require('node:crypto').randomBytes(32).toString('hex'))"`
const shortestSecret = 32

/** The project's folder, from the sources and from dist/ alike: templates, data and static files are found from it. */
export const projectRoot = findRoot(fileURLToPath(new URL('.', import.meta.url)))

function findRoot(from: string): string {
  const up = resolve(from, '..')
  const found = existsSync(join(from, 'package.json')) && existsSync(join(from, 'views'))
  return found || up === from ? from : findRoot(up)
}

/**
 * The settings from the environment, as one frozen object.
 * @throws ConfigError with every problem at once; nothing is written where there is one.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = []
  const production = (env.NODE_ENV ?? 'production') === 'production'
  const port = readPort(env.PORT, problems)
  const host = env.HOST || '127.0.0.1'
  const baseUrl = readBaseUrl(env.BASE_URL, host, port, problems)
  const dataDir = resolve(projectRoot, env.DATA_DIR || join('data', 'var'))
  const database = readDatabase(env.DATABASE_URL, dataDir, problems)
  checkSecret(env.SESSION_SECRET, database, problems)
  const documentLimit = readDocumentLimit(env.DOCUMENT_LIMIT, problems)
  const mail = readMail(env.SMTP_URL, env.MAIL_FROM, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  prepareDataDir(dataDir)
  const sessionSecret = env.SESSION_SECRET || keptSecret(dataDir)
  return Object.freeze({ production, port, host, baseUrl, database, dataDir, documentLimit, sessionSecret, mail })
}

function readPort(text: string | undefined, problems: string[]): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port
  problems.push(`PORT must be a number from 0 to 65535, not "${text}".`)
  return 3000
}

/** In mebibytes, as offices count them. */
function readDocumentLimit(text: string | undefined, problems: string[]): number {
  const megabytes = Number(text || 50)
  if (text && !(/^\d{1,5}$/.test(text) && megabytes >= 1)) {
    problems.push(`DOCUMENT_LIMIT must be a number of megabytes from 1 to 99999, not "${text}".`)
  }
  return megabytes * 1024 * 1024
}

function readBaseUrl(text: string | undefined, host: string, port: number, problems: string[]): string {
  const shown = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  if (!text) return `http://${shown}:${port}`
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '')
  problems.push(`BASE_URL must be a web address such as https://jumelages.exemple.fr, not "${text}".`)
  return ''
}

function readDatabase(text: string | undefined, dataDir: string, problems: string[]): DatabaseAddress {
  if (!text) return { kind: 'sqlite', path: join(dataDir, 'trait-d-union.sqlite') }
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return { kind: 'postgres', url: text }
  const path = /^sqlite:(.+)$/.exec(text)?.[1]
  if (path) return { kind: 'sqlite', path: path === ':memory:' || isAbsolute(path) ? path : resolve(projectRoot, path) }
  problems.push('DATABASE_URL must be sqlite:PATH or postgres://user:password@host/database.')
  return { kind: 'sqlite', path: '' }
}

function checkSecret(secret: string | undefined, database: DatabaseAddress, problems: string[]): void {
  if (secret && secret.length < shortestSecret) {
    problems.push(`SESSION_SECRET must have at least ${shortestSecret} characters; this makes one: ${secretCommand}`)
  }
  // Several processes may serve one PostgreSQL: a secret that each made for itself would sign people out.
  if (!secret && database.kind === 'postgres') {
    problems.push(`SESSION_SECRET is compulsory with PostgreSQL; this makes one: ${secretCommand}`)
  }
}

/** Both settings or neither: one alone is a mail that silently never comes. */
function readMail(url = '', from = '', problems: string[]): MailSettings | null {
  if (!url && !from) return null
  const isServer = /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== ''
  if (url && !isServer) {
    problems.push(
      'SMTP_URL must be a mail server such as smtp://user:password@smtp.exemple.fr:587 (smtps:// for port 465).',
    )
  }
  if (from && !/^([^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) {
    problems.push(`MAIL_FROM must be an address such as Trait d'union <rappels@exemple.fr>, not "${from}".`)
  }
  if (!url) problems.push('SMTP_URL is compulsory where MAIL_FROM is set.')
  if (!from) problems.push('MAIL_FROM is compulsory where SMTP_URL is set.')
  return { url, from }
}

function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    chmodSync(dataDir, 0o700)
  } catch (error) {
    throw new ConfigError([`DATA_DIR: the folder ${dataDir} cannot be used (${(error as Error).message}).`])
  }
}

function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'session-secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const secret = randomBytes(32).toString('hex')
  try {
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new ConfigError([`DATA_DIR: the session secret cannot be kept in ${path} (${(error as Error).message}).`])
  }
  return secret
}
