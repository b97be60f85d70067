import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import Sqlite from 'better-sqlite3'
import { freePort, type Running, runToEnd, start } from './support/built.ts'
import { freshPostgres, postgresFound } from './support/postgres.ts'

/** `npm start` as it is: the build, in a process of its own. */

let folder: string
let port: number
let running: Running[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
  port = await freePort()
  running = []
})
afterEach(() => {
  for (const one of running) one.process.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const env = (more: Record<string, string> = {}) => ({
  DATA_DIR: folder,
  PORT: String(port),
  LOG_LEVEL: 'silent',
  ...more,
})

async function startHouse(more: Record<string, string> = {}): Promise<Running> {
  const one = await start('server/main.js', env(more))
  running.push(one)
  return one
}

/** The start that is refused: one sentence, no address, exit 1. */
async function refusedStart(more: Record<string, string> = {}, through: string[] = []): Promise<string> {
  const end = await runToEnd('server/main.js', env(more), { through })
  expect(end).toMatchObject({ code: 1, stdout: '' })
  expect(end.stderr).not.toContain('    at ')
  expect(end.stderr.trimEnd().split('\n')).toHaveLength(1)
  return end.stderr.trimEnd()
}

/** To root no file is read-only: the start is then tried without root's right to write everywhere. */
function bound(): string[] {
  const rights = '-dac_override,-dac_read_search'
  return process.getuid?.() === 0 ? ['setpriv', `--bounding-set=${rights}`, `--inh-caps=${rights}`] : []
}

async function stopped(house: Running): Promise<void> {
  const asked = Date.now()
  house.process.kill('SIGTERM')
  expect(await house.ended).toMatchObject({ code: 0, stderr: '' })
  expect(Date.now() - asked).toBeLessThan(10_000)
}

describe('start', () => {
  test('prints the address of the first visit, which opens its page; health is well; SIGTERM ends it', async () => {
    const house = await startHouse()
    const line = await house.line(/^Trait d'union: /)
    const address = line.replace("Trait d'union: ", '')
    expect(address).toMatch(new RegExp(`^http://localhost:${port}/first-visit\\?code=[\\w-]{24}$`))
    expect((await fetch(address)).status).toBe(200)
    const health = await fetch(`http://localhost:${port}/health`)
    expect({ status: health.status, body: await health.json() }).toEqual({ status: 200, body: { status: 'ok' } })
    expect((await fetch(`http://localhost:${port}/`, { redirect: 'manual' })).headers.get('location')).toBe(
      '/first-visit',
    )
    await stopped(house)
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600)
    // The database is closed: nothing of it waits in another file.
    expect(readdirSync(folder).sort()).toEqual(['session-secret', 'trait-d-union.sqlite'])
  })

  test('prints the plain address once there is an administrator', async () => {
    const options = ['--email', 'j@dijon.example', '--name', 'Jeanne', '--role', 'administrator']
    const authority = ['--authority', 'Dijon', '--siren', '212102313']
    const input = 'deux points reliés par un trait\n'
    await runToEnd('server/accounts/accountCommand.js', env(), { options: [...options, ...authority], input })
    const house = await startHouse({ BASE_URL: 'https://jumelages.dijon.example' })
    expect(await house.line(/^Trait d'union: /)).toBe("Trait d'union: https://jumelages.dijon.example")
    await stopped(house)
  })

  test('tells every setting that is wrong at once, and makes nothing', async () => {
    const data = join(folder, 'data')
    const end = await runToEnd('server/main.js', { DATA_DIR: data, PORT: 'x', BASE_URL: 'y', DATABASE_URL: 'z' })
    expect(end).toMatchObject({ code: 1, stdout: '' })
    expect(
      end.stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PORT', 'BASE_URL', 'DATABASE_URL'])
    expect(existsSync(data)).toBe(false)
  })

  test('says that its port is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    expect(await refusedStart()).toBe(`Port ${port} is taken by another program. Choose another with PORT=3001.`)
    await new Promise((closed) => other.close(closed))
  })

  test('says that PostgreSQL lacks its secret, or does not answer', async () => {
    const DATABASE_URL = `postgres://tests@127.0.0.1:${port}/nothing`
    expect(await refusedStart({ DATABASE_URL })).toMatch(/^SESSION_SECRET is compulsory with PostgreSQL; .* node -e "/)
    const SESSION_SECRET = 'x'.repeat(32)
    expect(await refusedStart({ DATABASE_URL, SESSION_SECRET })).toMatch(/^PostgreSQL does not answer at the address/)
  })
})

describe('a database file that cannot be used is told in one sentence, and not touched', () => {
  const path = () => join(folder, 'trait-d-union.sqlite')

  async function untouched(act: () => Promise<void>): Promise<void> {
    const before = readFileSync(path())
    await act()
    expect(readFileSync(path()).equals(before)).toBe(true)
  }

  test('no database', async () => {
    writeFileSync(path(), 'Ceci est une lettre, pas une base de données.\n'.repeat(100))
    await untouched(async () => expect(await refusedStart()).toMatch(/is not a database of Trait d'union/))
  })

  test('locked by another program', async () => {
    const other = new Sqlite(path())
    other.exec('create table mine (id integer); begin exclusive')
    try {
      expect(await refusedStart()).toMatch(/is locked by another program/)
    } finally {
      other.close()
    }
    const left = new Sqlite(path(), { readonly: true })
    expect(left.prepare('select name from sqlite_master').all()).toEqual([{ name: 'mine' }])
    left.close()
  })

  test('read-only', async () => {
    const house = await startHouse()
    await house.line(/^Trait d'union: /)
    await stopped(house)
    chmodSync(path(), 0o400)
    await untouched(async () => expect(await refusedStart({}, bound())).toMatch(/is read-only/))
    expect(readdirSync(folder).sort()).toEqual(['session-secret', 'trait-d-union.sqlite'])
  })

  test('made by a newer version', async () => {
    const house = await startHouse()
    await house.line(/^Trait d'union: /)
    await stopped(house)
    const file = new Sqlite(path())
    file.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')")
    file.close()
    await untouched(async () =>
      expect(await refusedStart()).toMatch(/newer version of Trait d'union \(it has 9999-later\)/),
    )
  })
})

describe('stop', () => {
  test('told twice, as by a terminal and by npm, it stops once and whole', async () => {
    const house = await startHouse()
    await house.line(/^Trait d'union: /)
    house.process.kill('SIGINT')
    house.process.kill('SIGINT')
    house.process.kill('SIGTERM')
    expect(await house.ended).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual(['session-secret', 'trait-d-union.sqlite'])
  })

  test('a request that runs is answered first', async () => {
    const house = await startHouse()
    await house.line(/^Trait d'union: /)
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Transfer-Encoding': 'chunked' }
    const running = request({ port, host: '127.0.0.1', method: 'POST', path: '/sign-in', headers })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      running.once('response', (response) => resolve(response.resume().statusCode)).once('error', reject)
    })
    running.write('email=')
    await new Promise((later) => setTimeout(later, 200))
    house.process.kill('SIGTERM')
    await new Promise((later) => setTimeout(later, 200))
    running.end('personne')
    expect(await answered).toBe(422)
    expect((await house.ended).code).toBe(0)
  })

  test('a request that never ends does not keep it', async () => {
    const house = await startHouse()
    await house.line(/^Trait d'union: /)
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Transfer-Encoding': 'chunked' }
    const hanging = request({ port, host: '127.0.0.1', method: 'POST', path: '/sign-in', headers })
    hanging.once('error', () => {})
    hanging.write('email=')
    await new Promise((later) => setTimeout(later, 200))
    await stopped(house)
  })
})

const overPostgres = postgresFound ? test : test.skip
overPostgres('over PostgreSQL it starts, is well and stops alike', async () => {
  const { url, drop } = await freshPostgres()
  const house = await startHouse({ DATABASE_URL: url, SESSION_SECRET: 'x'.repeat(32) })
  expect(await house.line(/^Trait d'union: /)).toContain('/first-visit?code=')
  expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200)
  await stopped(house)
  await drop()
})
