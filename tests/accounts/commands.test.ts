import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import Sqlite from 'better-sqlite3'
import { projectRoot } from '../../server/config.ts'
import { runToEnd } from '../support/built.ts'
import { password } from '../support/house.ts'

const jeanne = ['--email', 'jeanne.morel@dijon.example', '--name', 'Jeanne Morel', '--role', 'administrator']
const dijon = ['--authority', 'Dijon', '--siren', '212 102 313']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const account = (options: string[], input = `${password}\nan other line\n`) =>
  runToEnd('server/accounts/accountCommand.js', { DATA_DIR: folder }, { options, input })
const token = (options: string[]) => runToEnd('server/accounts/tokenCommand.js', { DATA_DIR: folder }, { options })

function rows(statement: string): unknown[] {
  const file = new Sqlite(join(folder, 'trait-d-union.sqlite'), { readonly: true })
  try {
    return file.prepare(statement).all()
  } finally {
    file.close()
  }
}

describe('npm run account', () => {
  test('makes an account and, where that is asked for, its authority', async () => {
    const made = await account([...jeanne, ...dijon])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain('jeanne.morel@dijon.example')
    expect(rows('select name, kind, siren from authorities')).toEqual([
      { name: 'Dijon', kind: 'commune', siren: '212102313' },
    ])
    expect(rows('select role from memberships')).toEqual([{ role: 'administrator' }])
    const second = await account(['--email', 'k@dijon.example', '--name', 'Karim', '--role', 'editor', ...dijon])
    expect(second.code).toBe(0)
    expect(rows('select role from memberships order by id')).toEqual([{ role: 'administrator' }, { role: 'editor' }])
    expect(rows('select siren from authorities')).toHaveLength(1)
  })

  test('without an authority the account waits, and joins the first one', async () => {
    expect((await account(jeanne)).stdout).toContain('waits for the first authority')
    expect(rows('select role from waiting_accounts')).toEqual([{ role: 'administrator' }])
    await account(['--email', 'k@dijon.example', '--name', 'Karim', '--role', 'editor', ...dijon])
    expect(rows('select role from memberships order by id')).toEqual([{ role: 'administrator' }, { role: 'editor' }])
    expect(rows('select role from waiting_accounts')).toEqual([])
  })

  test('with one authority there it joins that one', async () => {
    await account([...jeanne, ...dijon])
    await account(['--email', 'l@dijon.example', '--name', 'Lucie', '--role', 'reader'])
    expect(rows('select role from memberships order by id')).toEqual([{ role: 'administrator' }, { role: 'reader' }])
  })

  test('an e-mail that has an account is told, and nothing is written', async () => {
    await account([...jeanne, ...dijon])
    const again = await account(jeanne)
    expect(again).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'There is already an account with the e-mail jeanne.morel@dijon.example.\n',
    })
    expect(rows('select id from accounts')).toHaveLength(1)
  })

  test.each([
    ['nothing', [], 'Usage: npm run account'],
    ['another role', ['--email', 'x@y.example', '--name', 'X', '--role', 'owner'], '--role: '],
    ['no e-mail', ['--email', 'x', '--name', 'X', '--role', 'reader'], '--email: '],
    ['a wrong SIREN', [...jeanne, '--authority', 'Dijon', '--siren', '212102314'], '--siren: '],
    ['an authority without SIREN', [...jeanne, '--authority', 'Dijon'], '--siren: '],
    ['an unknown option', [...jeanne, '--admin'], '--admin'],
  ])('%s is refused', async (_case, options, sentence) => {
    const refused = await account(options)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(sentence)
    expect(refused.stderr).not.toContain('    at ')
    expect(rows('select id from accounts')).toEqual([])
  })

  test.each([
    ['no password', ''],
    ['a short one', 'court\n'],
  ])('%s is refused', async (_case, input) => {
    const refused = await account(jeanne, input)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('password')
  })
})

describe('npm run token', () => {
  test('prints the token as its last line', async () => {
    await account([...jeanne, ...dijon])
    const made = await token(['--email', 'Jeanne.Morel@dijon.example'])
    expect(made.code).toBe(0)
    expect(made.stdout.trimEnd().split('\n').at(-1)).toMatch(/^tdu_[\w-]{43}$/)
    expect(rows('select hash from tokens')).toHaveLength(1)
  })

  test('refuses an e-mail that has no account, and a call without one', async () => {
    const unknown = await token(['--email', 'personne@dijon.example'])
    expect(unknown).toMatchObject({ code: 1, stdout: '' })
    expect(unknown.stderr).toBe('There is no account with the e-mail personne@dijon.example.\n')
    expect((await token([])).code).toBe(2)
  })
})

test('a fresh clone builds before a command runs', async () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  expect(scripts).toMatchObject({
    preaccount: 'npm run build --silent',
    account: 'node dist/server/accounts/accountCommand.js',
    pretoken: 'npm run build --silent',
    token: 'node dist/server/accounts/tokenCommand.js',
  })
})

test('wrong settings are told in one sentence, and nothing is made', async () => {
  const env = { DATA_DIR: folder, DATABASE_URL: 'mysql://ici' }
  const refused = await runToEnd('server/accounts/accountCommand.js', env, { options: jeanne, input: password })
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^DATABASE_URL must be .*\n$/)
})
