import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The process of this run of the tests: workers share their parent; a run in one process is its own. */
export const run = process.connected ? process.ppid : process.pid

/** A folder of this run. */
export function runFolder(name: string): string {
  return join(tmpdir(), `trait-d-union-${name}-${run}`)
}

/**
 * Makes a thing once in a run, by whichever worker asks first; the others wait for it.
 * `afterwards` is what a shell does when the run has ended, however it ended.
 */
export async function onceInRun(name: string, make: () => Promise<string>, afterwards = ':'): Promise<string> {
  const folder = runFolder(name)
  if (isFirst(folder)) {
    atTheEnd(`${afterwards}; rm -rf "${folder}"`)
    const said = await make().then(
      (made) => ({ made }),
      (error: Error) => ({ failed: error.message }),
    )
    writeFileSync(join(folder, 'said.new'), JSON.stringify(said))
    renameSync(join(folder, 'said.new'), join(folder, 'said'))
  }
  while (!existsSync(join(folder, 'said'))) await wait(50)
  const { made, failed } = JSON.parse(readFileSync(join(folder, 'said'), 'utf8'))
  if (failed) throw new Error(`${name}: ${failed}`)
  return made
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

function atTheEnd(script: string): void {
  const watch = `while kill -0 ${run} 2>/dev/null; do sleep 1; done; ${script}`
  spawn('sh', ['-c', watch], { detached: true, stdio: 'ignore', cwd: '/' }).unref()
}
