import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { freePort } from '../support/built.ts'
import { prepare, read, type Served, serveHouse } from './benchHouse.ts'

/*
 * npm run bench:work [-- SIZE …]: the home page's time at the server, signed in: asked again while nothing was written,
 * and just after a write, when nothing is remembered. Figures only; a machine at rest tells more.
 */

const sizes = process.argv.slice(2).map(Number)
const times = 40
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

const medians: number[] = []
console.log('conventions'.padEnd(14), 'home, ms'.padStart(10), 'after a write'.padStart(15), 'by API'.padStart(10))
for (const size of sizes.length > 0 ? sizes : [100, 10_000]) medians.push(await measure(size))
if (medians.length === 2)
  console.log(`ratio ${(medians[1]! / medians[0]!).toFixed(2)} (aim: under 60 ms, and at most 3)`)
process.exit(0)

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

/** The middle of some measured times, after a few to warm up. */
async function median(house: Served, path: string, before: () => Promise<unknown> = async () => {}): Promise<number> {
  for (let count = 0; count < 5; count += 1) await read(agent, house, path)
  const all: number[] = []
  for (let count = 0; count < times; count += 1) {
    await before()
    const began = performance.now()
    await read(agent, house, path)
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
