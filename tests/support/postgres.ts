import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { migrations } from '../../migrations/index.ts'
import { migrate } from '../../server/database/migrate.ts'
import { openDatabase } from '../../server/database/open.ts'
import { freePort } from './built.ts'
import { tellMissing } from './missing.ts'
import { onceInRun, run, runFolder } from './run.ts'

/** A PostgreSQL of our own for one run of the tests: started by the first test that asks, shared by all, gone with the run. */

const programs = findPrograms()

/** Whether tests can have a PostgreSQL; where not, they say so and are skipped. */
export const postgresFound = Boolean(process.env.TEST_DATABASE_URL) || programs !== null
if (!postgresFound) {
  tellMissing(
    'No PostgreSQL server was found (TEST_DATABASE_URL, /usr/lib/postgresql/*/bin, PATH): its tests are skipped.',
  )
}

const folder = runFolder('postgres')
const template = `template_${run}`

/** A fresh database with this version's tables. */
export async function freshPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await theServer()
  const name = `house_${newId().replaceAll('-', '')}`
  await query(server, `create database ${name} template ${template}`)
  return { url: withDatabase(server, name), drop: () => query(server, `drop database ${name} with (force)`) }
}

function theServer(): Promise<string> {
  const { TEST_DATABASE_URL } = process.env
  const begin = async () => {
    const url = TEST_DATABASE_URL ?? (await startServer())
    await makeTemplate(url)
    return url
  }
  return onceInRun('postgres', begin, TEST_DATABASE_URL ? undefined : stopping())
}

async function startServer(): Promise<string> {
  const who = serverUser()
  if (who) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  const settings = { ...who, cwd: folder, stdio: 'ignore' } as const
  const encoding = ['--encoding=UTF8', '--locale=C.UTF-8']
  execFileSync(
    join(programs!, 'initdb'),
    ['-D', data, '-U', 'tests', '-A', 'trust', '--no-sync', ...encoding],
    settings,
  )
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200`
  execFileSync(
    join(programs!, 'pg_ctl'),
    ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start'],
    settings,
  )
  return `postgres://tests@127.0.0.1:${port}/postgres`
}

async function makeTemplate(server: string): Promise<void> {
  await query(server, `drop database if exists ${template}`)
  await query(server, `create database ${template}`)
  const database = await openDatabase({ kind: 'postgres', url: withDatabase(server, template) })
  await migrate(database, migrations)
  await database.close()
}

/** Stops the server in the shell that outlives the run: as root it steps down first. */
function stopping(): string {
  const stop = `"${join(programs!, 'pg_ctl')}" -D "${join(folder, 'data')}" -m immediate stop`
  const who = serverUser()
  return who ? `setpriv --reuid ${who.uid} --regid ${who.gid} --clear-groups ${stop}` : stop
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((one) => existsSync(join(one, 'initdb')) && existsSync(join(one, 'pg_ctl'))) ?? null
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
