import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ConfigError, projectRoot, readConfig } from '../server/config.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'x'.repeat(32)
const inFolder = (name = 'data') => join(folder, name)
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

test('with nothing set: production, this machine only, one SQLite file in the data folder', () => {
  const config = readConfig({ DATA_DIR: inFolder() })
  expect(config).toEqual({
    production: true,
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    database: { kind: 'sqlite', path: join(inFolder(), 'trait-d-union.sqlite') },
    dataDir: inFolder(),
    documentLimit: 50 * 1024 * 1024,
    sessionSecret: expect.stringMatching(/^[0-9a-f]{64}$/),
    mail: null,
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('everything set', () => {
  const config = readConfig({
    NODE_ENV: 'development',
    PORT: '8080',
    HOST: '0.0.0.0',
    BASE_URL: 'https://jumelages.dijon.example/',
    DATABASE_URL: 'postgres://tdu:secret@db/tdu',
    DATA_DIR: inFolder(),
    SESSION_SECRET: secret,
    SMTP_URL: 'smtps://tdu:secret@smtp.dijon.example:465',
    MAIL_FROM: "Trait d'union <rappels@dijon.example>",
  })
  expect(config.mail).toEqual({
    url: 'smtps://tdu:secret@smtp.dijon.example:465',
    from: "Trait d'union <rappels@dijon.example>",
  })
  expect(config).toMatchObject({ production: false, port: 8080, host: '0.0.0.0' })
  expect(config.baseUrl).toBe('https://jumelages.dijon.example')
  expect(config.database).toEqual({ kind: 'postgres', url: 'postgres://tdu:secret@db/tdu' })
  expect(config.sessionSecret).toBe(secret)
  expect(existsSync(join(inFolder(), 'session-secret'))).toBe(false)
})

test('a SQLite file by its path, absolute or from the project', () => {
  const databaseOf = (DATABASE_URL: string) => readConfig({ DATA_DIR: inFolder(), DATABASE_URL }).database
  expect(databaseOf('sqlite:/srv/tdu.sqlite')).toEqual({ kind: 'sqlite', path: '/srv/tdu.sqlite' })
  expect(databaseOf('sqlite:data/x.sqlite')).toEqual({ kind: 'sqlite', path: join(projectRoot, 'data/x.sqlite') })
})

test('every problem is told at once, one sentence each, and nothing is made', () => {
  const problems = problemsOf({
    PORT: '70000',
    BASE_URL: 'jumelages.dijon.example',
    DATABASE_URL: 'mysql://ici',
    DATA_DIR: inFolder(),
    SESSION_SECRET: 'court',
  })
  expect(problems).toEqual([
    expect.stringMatching(/^PORT must be /),
    expect.stringMatching(/^BASE_URL must be /),
    expect.stringMatching(/^DATABASE_URL must be /),
    expect.stringMatching(/^SESSION_SECRET must have at least 32 characters/),
  ])
  expect(existsSync(inFolder())).toBe(false)
})

test.each(['0x50', '-1', '3000.5', 'http', ' 80', '99999'])('PORT=%s is none', (PORT) => {
  expect(problemsOf({ PORT, DATA_DIR: inFolder() })).toHaveLength(1)
})

test.each(['ftp://ici', 'localhost:3000', '/ici'])('BASE_URL=%s is none', (BASE_URL) => {
  expect(problemsOf({ BASE_URL, DATA_DIR: inFolder() })).toHaveLength(1)
})

test.each(['sqlite:', 'postgres:/ici', 'file.sqlite', 'postgres'])('DATABASE_URL=%s is none', (DATABASE_URL) => {
  expect(problemsOf({ DATABASE_URL, DATA_DIR: inFolder(), SESSION_SECRET: secret })).toHaveLength(1)
})

test.each([
  [{ SMTP_URL: 'smtp://smtp.dijon.example' }, /^MAIL_FROM is compulsory/],
  [{ MAIL_FROM: 'rappels@dijon.example' }, /^SMTP_URL is compulsory/],
  [{ SMTP_URL: 'smtp.dijon.example:25', MAIL_FROM: 'rappels@dijon.example' }, /^SMTP_URL must be/],
  [{ SMTP_URL: 'smtp://', MAIL_FROM: 'rappels@dijon.example' }, /^SMTP_URL must be/],
  [{ SMTP_URL: 'smtp://smtp.dijon.example', MAIL_FROM: 'rappels' }, /^MAIL_FROM must be/],
  [{ SMTP_URL: 'smtp://smtp.dijon.example', MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /^MAIL_FROM must be/],
])('mail that is half set or wrong is told: %j', (env, problem) => {
  expect(problemsOf({ ...env, DATA_DIR: inFolder() })).toEqual([expect.stringMatching(problem)])
})

test('on PostgreSQL the secret is compulsory, and the sentence has the command that makes one', () => {
  const problems = problemsOf({ DATABASE_URL: 'postgres://tdu@db/tdu', DATA_DIR: inFolder() })
  expect(problems).toEqual([expect.stringContaining('SESSION_SECRET is compulsory with PostgreSQL')])
  expect(problems[0]).toContain('node -e "')
})

test('the data folder is for its owner only, also where it was there before', () => {
  mkdirSync(inFolder(), { mode: 0o755 })
  chmodSync(inFolder(), 0o755)
  readConfig({ DATA_DIR: inFolder() })
  expect(mode(inFolder())).toBe('700')
  readConfig({ DATA_DIR: inFolder('a/b') })
  expect(mode(inFolder('a/b'))).toBe('700')
})

test('the secret is made once, kept for its owner only, and read again', () => {
  const first = readConfig({ DATA_DIR: inFolder() }).sessionSecret
  const path = join(inFolder(), 'session-secret')
  expect(mode(path)).toBe('600')
  expect(readFileSync(path, 'utf8').trim()).toBe(first)
  expect(readConfig({ DATA_DIR: inFolder() }).sessionSecret).toBe(first)
})

test('a data folder that cannot be made is told', () => {
  writeFileSync(inFolder('file'), '')
  const problems = problemsOf({ DATA_DIR: join(inFolder('file'), 'data') })
  expect(problems).toEqual([expect.stringMatching(/^DATA_DIR: the folder .* cannot/)])
})
