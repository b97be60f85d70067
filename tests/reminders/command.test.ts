import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import Sqlite from 'better-sqlite3'
import { timeZones } from '../../server/authorities/form.ts'
import { timeIn } from '../../server/clock.ts'
import { settledTime } from '../../server/reminders/writeDigests.ts'
import { freePort, runToEnd, start } from '../support/built.ts'
import { aMailServer } from './aMailServer.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
  const env = { DATA_DIR: folder }
  await runToEnd('server/demo/command.js', env)
  const options = ['--email', 'j@dijon.example', '--name', 'Jeanne Morel', '--role', 'editor']
  await runToEnd('server/accounts/accountCommand.js', env, { options, input: 'deux points reliés par un trait\n' })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reminders = (...options: string[]) =>
  runToEnd(
    'server/reminders/command.js',
    { DATA_DIR: folder, BASE_URL: 'https://jumelages.dijon.example' },
    { options },
  )

test('prints what would go out on a day, and writes nothing', async () => {
  // A Monday.
  const first = await reminders('--on', '2099-11-30', '--dry-run')
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toContain('2099-11-30: 1 mail.')
  expect(first.stdout).toContain('To: Jeanne Morel <j@dijon.example>')
  expect(first.stdout).toContain('https://jumelages.dijon.example/conventions/VOL-2012-1')
  expect(first.stdout).toContain('No mail goes out yet: SMTP_URL and MAIL_FROM are not set.')
  expect((await reminders('--on', '30/11/2099', '--dry-run')).stdout).toBe(first.stdout)
  expect((await reminders('--on', '2099-12-01', '--dry-run')).stdout).toContain('2099-12-01: 0 mails.')
}, 60_000)

test('says what was asked wrongly', async () => {
  expect(await reminders()).toMatchObject({
    code: 1,
    stderr: 'No mail goes out: SMTP_URL and MAIL_FROM are not set.\n',
  })
  expect(await reminders('--on', '2099-11-30')).toMatchObject({ code: 2, stdout: '' })
  expect((await reminders('--on', '2099-02-30', '--dry-run')).stderr).toContain(
    '"2099-02-30" is no day of the calendar',
  )
  expect(await reminders('--weekly')).toMatchObject({ code: 2 })
}, 60_000)

test('two processes over one database send the mail once, and stop when told', async () => {
  // Whenever the tests run, it is day somewhere.
  const now = new Date().toISOString()
  const awake = timeZones.find((zone) => timeIn(zone, now) >= settledTime && timeIn(zone, now) < '23:55')!
  const file = new Sqlite(join(folder, 'trait-d-union.sqlite'))
  file.prepare('update authorities set time_zone = ?').run(awake)
  const server = await aMailServer()
  const env = { DATA_DIR: folder, LOG_LEVEL: 'silent', SMTP_URL: server.url, MAIL_FROM: 'rappels@dijon.example' }
  const both = await Promise.all(
    [1, 2].map(async () => start('server/main.js', { ...env, PORT: String(await freePort()) })),
  )
  await Promise.all(both.map((one) => one.line(/^Trait d'union: /)))
  for (let tries = 0; tries < 400 && states(file).join() !== 'sent'; tries += 1) await wait(50)
  await wait(500)
  expect(server.received.map(({ to }) => to)).toEqual(['j@dijon.example'])
  expect(states(file)).toEqual(['sent'])
  for (const one of both) {
    one.process.kill('SIGTERM')
    expect(await one.ended).toMatchObject({ code: 0, stderr: '' })
  }
  file.close()
  await server.close()
}, 60_000)

function states(file: Sqlite.Database): unknown[] {
  return file.prepare('select state from mails').pluck().all()
}
