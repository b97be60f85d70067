import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { projectRoot } from '../../server/config.ts'

/** The project's own text, for the tests that hold the house together. */

/** Every file under some folders whose name ends so, as paths from the root. */
export function filesUnder(folders: readonly string[], ending: string): string[] {
  return folders
    .filter((folder) => existsSync(join(projectRoot, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => file.endsWith(ending))
    .sort()
}

export function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8')
}

export function lineCount(file: string): number {
  return read(file).trimEnd().split('\n').length
}

/** The line on which a place of a text stands. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}

export interface Import {
  from: string
  line: number
  /** A file from the root, or a package's name. */
  to: string
  /** Whether nothing of it is there at run time. */
  typesOnly: boolean
}

const statement =
  /^(?:import|export)\s+(?<type>type\s+)?(?<names>[^'"]*?)\s*from\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\(\s*'(?<late>[^']+)'/gm

/** Every import of a file: read from its text, so types are seen too. */
export function importsOf(file: string): Import[] {
  const text = read(file)
  return [...text.matchAll(statement)].map((match) => {
    const { type, names = '', from, bare, late } = match.groups!
    const to = (from ?? bare ?? late)!
    return {
      from: file,
      line: lineAt(text, match.index),
      to: to.startsWith('.') ? relative(projectRoot, join(projectRoot, dirname(file), to)) : packageOf(to),
      typesOnly: type !== undefined || onlyTypes(names),
    }
  })
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inner = /^\{(?<list>[^}]*)\}$/s.exec(names.trim())?.groups?.list
  if (inner === undefined) return false
  const each = inner.split(',').map((name) => name.trim())
  return each.filter(Boolean).every((name) => name.startsWith('type '))
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

/** What is, or is about to be, under version control. */
export function ownFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(projectRoot, file)))
    .sort()
}
