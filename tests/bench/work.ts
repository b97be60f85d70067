import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { freePort, runToEnd, start } from '../support/built.ts'

/*
 * npm run bench:work [-- SIZE …]: the home page's time at the server, signed in: asked again while nothing was written,
 * and just after a write, when nothing is remembered. Figures only; a machine at rest tells more.
 */

const sizes = process.argv.slice(2).map(Number)
const times = 40
const password = 'deux points reliés par un trait'
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

const medians: number[] = []
console.log('conventions'.padEnd(14), 'home, ms'.padStart(10), 'after a write'.padStart(15), 'by API'.padStart(10))
for (const size of sizes.length > 0 ? sizes : [100, 10_000]) medians.push(await measure(size))
if (medians.length === 2)
  console.log(`ratio ${(medians[1]! / medians[0]!).toFixed(2)} (aim: under 60 ms, and at most 3)`)
process.exit(0)

interface Served {
  url: string
  cookie: string
  process: ChildProcess
}

async function measure(size: number): Promise<number> {
  const folder = join(tmpdir(), `trait-d-union-work-${size}`)
  const env = { DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: String(await freePort()) }
  await prepare(folder, env, size)
  const house = await serveHouse(env)
  const known = await median(house, '/')
  const db = new Sqlite(join(folder, 'trait-d-union.sqlite'))
  const fresh = await median(house, '/', writeTo(db))
  db.close()
  const api = await median(house, '/api/work')
  const figures = [known, fresh, api].map((ms) => ms.toFixed(1))
  console.log(String(size).padEnd(14), figures[0]!.padStart(10), figures[1]!.padStart(15), figures[2]!.padStart(10))
  house.process.kill()
  return known
}

async function prepare(folder: string, env: Record<string, string>, size: number): Promise<void> {
  if (existsSync(join(folder, 'made'))) return
  mkdirSync(folder, { recursive: true })
  await runToEnd('server/demo/command.js', env)
  const account = ['--email', 'bench@dijon.example', '--name', 'Banc', '--role', 'administrator']
  await runToEnd('server/accounts/accountCommand.js', env, { options: account, input: `${password}\n` })
  await runToEnd('server/generation/command.js', env, { options: ['--conventions', String(size)] })
  mkdirSync(join(folder, 'made'))
}

async function serveHouse(env: Record<string, string>): Promise<Served> {
  const running = await start('server/main.js', env)
  await running.line(/^Trait d'union: /)
  const url = `http://127.0.0.1:${env.PORT}`
  const body = new URLSearchParams({ email: 'bench@dijon.example', password })
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { url, cookie: cookies.join('; '), process: running.process }
}

/** The middle of some measured times, after a few to warm up. */
async function median(house: Served, path: string, before: () => Promise<unknown> = async () => {}): Promise<number> {
  for (let count = 0; count < 5; count += 1) await read(house, path)
  const all: number[] = []
  for (let count = 0; count < times; count += 1) {
    await before()
    const began = performance.now()
    await read(house, path)
    all.push(performance.now() - began)
  }
  return all.sort((one, other) => one - other)[Math.floor(times / 2)] ?? 0
}

/** Any write at all makes what is remembered void: here another program's. */
function writeTo(db: Sqlite.Database): () => Promise<void> {
  const statement = db.prepare('update accounts set name = ? where email = ?')
  let names = 0
  return async () => {
    names += 1
    statement.run(`Banc ${names}`, 'bench@dijon.example')
  }
}

function read({ url, cookie }: Served, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} ${path}`))
      response.resume().on('end', resolve)
    }).on('error', reject)
  })
}
