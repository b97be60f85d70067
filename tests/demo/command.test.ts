import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import Sqlite from 'better-sqlite3'
import { runToEnd } from '../support/built.ts'
import { password } from '../support/house.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

// Each command is a process of its own.
jest.setTimeout(60_000)

const env = () => ({ DATA_DIR: folder })
const demo = (options: string[] = []) => runToEnd('server/demo/command.js', env(), { options })
const account = (name: string, more: string[] = []) => {
  const options = ['--email', `${name}@dijon.example`, '--name', name, '--role', 'administrator', ...more]
  return runToEnd('server/accounts/accountCommand.js', env(), { options, input: `${password}\n` })
}

function rows(statement: string): unknown[] {
  const file = new Sqlite(join(folder, 'trait-d-union.sqlite'), { readonly: true })
  try {
    return file.prepare(statement).all()
  } finally {
    file.close()
  }
}

const conventions = () => rows('select authority_id from conventions').length

test('makes Dijon where there is no authority, lets the waiting accounts join, and loads the sample once', async () => {
  await account('jeanne')
  const loaded = await demo()
  expect(loaded).toMatchObject({ code: 0, stderr: '' })
  expect(loaded.stdout).toMatch(/^The sample is loaded into Ville de Dijon: .*\n$/)
  expect(rows('select name, kind, siren from authorities')).toEqual([
    { name: 'Ville de Dijon', kind: 'commune', siren: '212102313' },
  ])
  expect(rows('select role from memberships')).toEqual([{ role: 'administrator' }])
  const count = conventions()
  expect(count).toBeGreaterThan(25)
  expect(await demo()).toEqual({ code: 0, stdout: 'The sample is there already.\n', stderr: '' })
  expect(conventions()).toBe(count)
})

test('loads it into the one authority there is; with several it asks for the SIREN', async () => {
  await account('jeanne', ['--authority', 'Beaune', '--siren', '212100549'])
  expect((await demo()).stdout).toContain('loaded into Beaune')
  await account('karim', ['--authority', 'Dijon', '--siren', '212102313'])
  const unsaid = await demo()
  expect(unsaid).toMatchObject({ code: 2, stdout: '' })
  expect(unsaid.stderr).toContain('Several authorities share this installation')
  expect((await demo(['--siren', '212 102 313'])).stdout).toContain('loaded into Dijon')
  expect((await demo(['--siren', '212100549'])).stdout).toBe('The sample is there already.\n')
})

test.each([
  ['a wrong SIREN', ['--siren', '212102314'], 2, 'is no SIREN'],
  ['the SIREN of nobody here', ['--siren', '212100549'], 1, 'There is no authority with the SIREN 212100549.'],
  ['an unknown option', ['--force', 'yes'], 2, 'Usage: npm run demo'],
])('%s is refused, and nothing is made', async (_case, options, code, sentence) => {
  const refused = await demo(options)
  expect(refused).toMatchObject({ code, stdout: '' })
  expect(refused.stderr).toContain(sentence)
  expect(refused.stderr).not.toContain('    at ')
  expect(rows('select id from authorities')).toEqual([])
})

test('references that are used already are told, and nothing is loaded', async () => {
  await account('jeanne', ['--authority', 'Dijon', '--siren', '212102313'])
  const file = new Sqlite(join(folder, 'trait-d-union.sqlite'))
  file.exec(
    `insert into partners (authority_id, id, reference, name, country_code, search_text, sort_key, created_at)
     select id, 'own', 'YORK', 'York', 'GB', 'york', 'york', '' from authorities`,
  )
  file.close()
  expect(await demo()).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The sample cannot be loaded: these references are already used: YORK.\n',
  })
  expect(conventions()).toBe(0)
})
