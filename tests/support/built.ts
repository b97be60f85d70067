import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../../server/config.ts'
import { onceInRun } from './run.ts'

/** The product as `npm start` and the commands run it: built, in a process of its own. */

const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')

/** The build of this run, in dist/. */
export async function build(): Promise<void> {
  await onceInRun('build', async () => {
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: projectRoot, encoding: 'utf8' })
    return 'built'
  })
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Running {
  process: ChildProcess
  /** Resolves when the process writes a line on stdout that fits. */
  line(pattern: RegExp): Promise<string>
  ended: Promise<Ended>
}

/** Starts a file of the build, such as `server/main.js`, in an environment of its own; `through` is a command that runs it. */
export async function start(
  file: string,
  env: Record<string, string>,
  { options = [], input = '', through = [] }: { options?: string[]; input?: string; through?: string[] } = {},
): Promise<Running> {
  await build()
  const program = join(projectRoot, 'dist', file)
  const [command = process.execPath, ...words] = [...through, process.execPath, program, ...options]
  const child = spawn(command, words, { env: { PATH: process.env.PATH, ...env } })
  child.stdin.end(input)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => (stdout += text))
  child.stderr.on('data', (text) => (stderr += text))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
  const line = async (pattern: RegExp) => {
    const found = () => stdout.split('\n').find((one) => pattern.test(one))
    while (found() === undefined) {
      const end = await Promise.race([ended, new Promise<null>((again) => setTimeout(() => again(null), 25))])
      if (end && found() === undefined) throw new Error(`ended with ${end.code}: ${end.stdout}${end.stderr}`)
    }
    return found() as string
  }
  return { process: child, line, ended }
}

/** Runs a file of the build to its end. */
export async function runToEnd(...asked: Parameters<typeof start>): Promise<Ended> {
  return (await start(...asked)).ended
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
