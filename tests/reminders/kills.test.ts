import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { migrations } from '../../migrations/index.ts'
import { addMember } from '../../server/accounts/members.ts'
import { insertAccount } from '../../server/accounts/store.ts'
import { createAuthority } from '../../server/authorities/createAuthority.ts'
import { projectRoot } from '../../server/config.ts'
import { migrate } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { findToldLines } from '../../server/reminders/lineStore.ts'
import { writeDigests } from '../../server/reminders/writeDigests.ts'
import { loadViews } from '../../server/web/views.ts'
import { build } from '../support/built.ts'
import { dijon } from '../support/house.ts'
import { aMailServer, bodiesOf, headerOf, type MailServer } from './aMailServer.ts'

/** Processes that send, each killed with a mail in hand: sent to the server, and not yet noted. */

const kills = 50
const people = 20
const started = '2026-11-30T07:00:00.000Z'

let folder: string
let database: Database
let server: MailServer
let authorityId: string
beforeAll(async () => {
  await build()
  folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
  database = await openDatabase({ kind: 'sqlite', path: join(folder, 'mails.sqlite') })
  await migrate(database, migrations)
  server = await aMailServer()
  const by = { accountId: null, at: started }
  authorityId = await database.db.transaction().execute(async (trx) => {
    const id = await createAuthority(trx, dijon, by)
    for (let one = 1; one <= people; one += 1) {
      const account = { name: `Agent ${one}`, email: `agent.${one}@dijon.example`, passwordHash: 'none' }
      const accountId = await insertAccount(trx, account, by.at)
      await addMember(trx, { authorityId: id, accountId, role: 'editor' }, by)
    }
    return id
  })
  await loadDemo(database.db, authorityId, by)
}, 60_000)
afterAll(async () => {
  await database.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const baseUrl = 'http://localhost:3000'
const config = () => ({
  mail: { url: server.url, from: 'rappels@dijon.example' },
  baseUrl,
  sessionSecret: 'x'.repeat(32),
})

/** A process that sends what waits as soon as it is told; each comes a quarter of an hour after the one before. */
function aProcess(place: number): ChildProcess {
  const now = new Date(Date.parse(started) + place * 15 * 60_000).toISOString()
  const from = (file: string) => JSON.stringify(join(projectRoot, 'dist', 'server', file))
  const program = `
    import { openDatabase } from ${from('database/open.js')}
    import { sendMails } from ${from('reminders/sendMails.js')}
    const { db, close } = await openDatabase({ kind: 'sqlite', path: ${JSON.stringify(join(folder, 'mails.sqlite'))} })
    process.stdin.once('data', async () => {
      await sendMails(db, { clock: { now: () => '${now}' }, config: ${JSON.stringify(config())} })
      await close()
      process.exit(0)
    })`
  const options = ['--no-warnings', '--input-type=module', '-e', program]
  return spawn(process.execPath, options, { stdio: ['pipe', 'ignore', 'inherit'] })
}

test('after 50 kills between sending and noting, everybody was told everything, by one mail or the same mail again', async () => {
  const views = loadViews(join(projectRoot, 'views'))
  await writeDigests(database.db, { clock: { now: () => started }, config: config(), views })
  let killed = 0
  let current = aProcess(0)
  let next = aProcess(1)
  server.onMail = async () => {
    // Some die before the server says that it has the mail, others while they hear it.
    const kill = () => current.kill('SIGKILL')
    if (killed >= kills) return
    killed += 1
    if (killed % 3 === 0) setTimeout(kill, Math.random() * 4)
    else kill()
  }
  for (let place = 2; ; place += 1) {
    const ended = once(current, 'exit')
    current.stdin!.write('go\n')
    const [code] = await ended
    if (code === 0 && killed >= kills) break
    current = next
    next = aProcess(place)
  }
  next.kill('SIGKILL')
  expect(killed).toBe(kills)

  const mails = await database.db.selectFrom('mails').select(['state', 'message_id']).execute()
  expect(mails).toHaveLength(people)
  expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['sent']))
  const lines = await findToldLines(
    database.db,
    { id: authorityId, name: 'Dijon', spansUntilOn: '2036-12-31' },
    'fr',
    '2026-11-30',
  )
  for (let one = 1; one <= people; one += 1) {
    const own = server.received.filter(({ to }) => to === `agent.${one}@dijon.example`)
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map((mail) => headerOf(mail, 'Message-ID'))).size).toBe(1)
    const { text } = bodiesOf(own[0]!)
    expect(lines.filter(({ address }) => !text.includes(`${baseUrl}${address}`))).toEqual([])
  }
  expect(new Set(server.received.map((mail) => headerOf(mail, 'Message-ID'))).size).toBe(people)
}, 120_000)
