import { expect, test } from '@jest/globals'
import { exceptions, mayImport, mayKnow, type Role, roleOf } from './importTable.ts'
import { filesUnder, type Import, importsOf } from './sources.ts'

const files = filesUnder(['server', 'migrations'], '.ts')
const imports = files.flatMap(importsOf)
const own = imports.filter(({ to }) => to.startsWith('server/') || to.startsWith('migrations/'))

test('every import of ours names a file that is there', () => {
  const known = new Set([...files, ...filesUnder(['server'], '.json')])
  const lost = own.filter(({ to }) => !known.has(to))
  expect(lost.map((one) => `${place(one)} imports ${one.to}, which does not exist`)).toEqual([])
})

test('nobody imports whom the table of imports does not allow', () => {
  const forbidden = own.filter((one) => one.to.endsWith('.ts') && !allowed(one) && !excepted(one))
  expect(
    forbidden.map((one) => `${place(one)}: ${roleOf(one.from)} may not import ${roleOf(one.to)}: ${one.to}`),
  ).toEqual([])
})

test('no feature imports another’s routes or pages', () => {
  const closed: readonly Role[] = ['routes', 'page']
  const crossing = own.filter((one) => {
    const foreign = folderOf(one.from) !== folderOf(one.to) && closed.includes(roleOf(one.to))
    return foreign && roleOf(one.from) !== 'plan' && !isPartOf(one) && !excepted(one)
  })
  expect(crossing.map((one) => `${place(one)} imports ${one.to} of another folder`)).toEqual([])
})

test('the pure parts import no express, no driver and no clock of the machine', () => {
  const outside = /^(express|kysely|pg|better-sqlite3|better-auth|pino|helmet|node:(fs|http|net|child_process))$/
  const inner: readonly Role[] = ['rules', 'locale', 'models', 'page', 'pure']
  const wrong = imports.filter((one) => inner.includes(roleOf(one.from)) && outside.test(one.to) && !excepted(one))
  expect(wrong.map((one) => `${place(one)}: ${roleOf(one.from)} may not import ${one.to}`)).toEqual([])
  const kysely = imports.filter(
    ({ from, to }) => roleOf(from) === 'migrations' && to !== 'kysely' && !to.startsWith('migrations/'),
  )
  expect(kysely.map((one) => `${place(one)}: a migration imports ${one.to}`)).toEqual([])
})

test('no circles, not even of types', () => {
  const paths = circlesAmong(files, own)
  expect(paths.map((circle) => `a circle of imports: ${circle.join(' → ')}`)).toEqual([])
})

test('every exception is still needed', () => {
  const idle = exceptions.filter(({ from, to }) => !imports.some((one) => one.from === from && one.to === to))
  expect(idle.map(({ from, to }) => `${from} no longer imports ${to}: take it off the exceptions`)).toEqual([])
})

function allowed({ from, to, typesOnly }: Import): boolean {
  const table = mayImport[roleOf(from)]
  if (table === 'all' || (table as readonly Role[]).includes(roleOf(to))) return true
  return typesOnly && (mayKnow[roleOf(from)] ?? []).includes(roleOf(to))
}

function excepted({ from, to }: Import): boolean {
  return exceptions.some((one) => one.from === from && one.to === to)
}

/** `api/routes.ts` gathers the routes of the folders below it. */
function isPartOf({ from, to }: Import): boolean {
  return folderOf(to).startsWith(`${folderOf(from)}/`)
}

function place({ from, line }: Import): string {
  return `${from}:${line}`
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'))
}

/** One path round for each file that can be reached from itself; each circle is told once. */
function circlesAmong(all: readonly string[], edges: readonly Import[]): string[][] {
  const next = new Map(all.map((file) => [file, edges.filter(({ from }) => from === file).map(({ to }) => to)]))
  const finished = new Set<string>()
  const circles: string[][] = []
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file])
    if (path.includes(file) || finished.has(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...path, file])
    finished.add(file)
  }
  for (const file of all) walk(file, [])
  return circles
}
