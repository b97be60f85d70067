import { spawn } from 'node:child_process'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { projectRoot } from '../../server/config.ts'
import { freePort } from '../support/built.ts'
import { prepare, read, type Served, serveHouse } from './benchHouse.ts'

/*
 * npm run bench:pages [-- SIZE …]: the pages that are opened most, signed in, against a floor that shows the same rows
 * with nothing around them, in one run. Figures only; a machine at rest tells more.
 */

const sizes = process.argv.slice(2).map(Number)
const seconds = 4
let agent = new Agent({ keepAlive: true, maxSockets: 4 })

for (const size of sizes.length > 0 ? sizes : [1000, 100_000]) await measure(size)
process.exit(0)

async function measure(size: number): Promise<void> {
  const folder = join(tmpdir(), `trait-d-union-bench-${size}`)
  const env = { DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: String(await freePort()) }
  await prepare(folder, env, size)
  const house = await serveHouse(env)
  const floor = await serveFloor(join(folder, 'trait-d-union.sqlite'))
  const pages = [
    ['list by status', '/conventions?status=in-force'],
    ['its 200th page', `/conventions?status=in-force&page=${Math.min(200, Math.max(2, Math.floor(size / 250)))}`],
    ['search by text', '/conventions?q=th%C3%A9%C3%A2tre'],
    ['a record', '/conventions/GEN-000500-G'],
    ['home', '/'],
  ] as const
  console.log(
    `\n${size} conventions`.padEnd(25),
    'requests/s'.padStart(11),
    'floor'.padStart(9),
    'ratio'.padStart(7),
    'ms'.padStart(8),
    'after a write'.padStart(15),
  )
  for (const [name, path] of pages) {
    const ours = await rate(house, path)
    const theirs = await rate(floor, path.replace('th%C3%A9%C3%A2tre', 'theatre'))
    told(name, ours, theirs, await afterWrite(house, path, join(folder, 'trait-d-union.sqlite')))
  }
  await csv(house, floor)
  house.process.kill()
  floor.process.kill()
}

function told(name: string, ours: number, theirs: number, first?: number): void {
  const figures = [ours.toFixed(1).padStart(11), theirs.toFixed(1).padStart(9), (ours / theirs).toFixed(3).padStart(7)]
  const last = first === undefined ? '' : `${first.toFixed(1)} ms`
  console.log(name.padEnd(24), ...figures, (1000 / ours).toFixed(1).padStart(8), last.padStart(15))
}

async function serveFloor(path: string): Promise<Served> {
  const db = new Sqlite(path, { readonly: true })
  db.close()
  const port = await freePort()
  const today = new Date().toISOString().slice(0, 10)
  const program = join(projectRoot, 'tests', 'bench', 'floor.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, path, String(port), today])
  await new Promise((ready) => child.stdout.once('data', ready))
  return { url: `http://127.0.0.1:${port}`, headers: {}, process: child }
}

/** Requests answered a second, two at a time, after a second to warm up. */
async function rate(served: Served, path: string): Promise<number> {
  // A connection that lay idle for long may be closed by the time it is used.
  agent.destroy()
  agent = new Agent({ keepAlive: true, maxSockets: 4 })
  await during(1, served, path)
  return (await during(seconds, served, path)) / seconds
}

async function during(length: number, served: Served, path: string): Promise<number> {
  const until = performance.now() + length * 1000
  let answered = 0
  const visitor = async () => {
    while (performance.now() < until) {
      await read(agent, served, path)
      answered += 1
    }
  }
  await Promise.all([visitor(), visitor()])
  return answered
}

/** The median wait where something was written just before, so that nothing that was answered still holds. */
async function afterWrite(house: Served, path: string, file: string): Promise<number> {
  const db = new Sqlite(file)
  const waits: number[] = []
  for (let turn = 0; turn < 9; turn += 1) {
    db.exec('update authorities set name = name')
    const asked = performance.now()
    await read(agent, house, path)
    waits.push(performance.now() - asked)
  }
  db.close()
  return waits.sort((one, other) => one - other)[4]!
}

/** Rows a second of the whole table, and the longest that another visitor waits meanwhile. */
async function csv(house: Served, floor: Served): Promise<void> {
  const rows = await lines(house)
  const [ours, wait] = await timed(house)
  const [theirs] = await timed(floor)
  told('CSV, rows a second', rows / ours, rows / theirs)
  console.log(`another visitor waits at most ${wait.toFixed(0)} ms meanwhile`)
}

async function lines({ url, headers }: Served): Promise<number> {
  const text = await (await fetch(`${url}/conventions.csv`, { headers })).text()
  return text.trimEnd().split('\r\n').length - 1
}

async function timed(served: Served): Promise<[seconds: number, wait: number]> {
  const began = performance.now()
  let done = false
  const reading = read(agent, served, '/conventions.csv').then(() => (done = true))
  let longest = 0
  while (!done) {
    const asked = performance.now()
    await read(agent, served, '/conventions/GEN-000001-G')
    longest = Math.max(longest, performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await reading
  return [(performance.now() - began) / 1000, longest]
}
