import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { type Agent, get } from 'node:http'
import { runToEnd, start } from '../support/built.ts'

/** The real app over many made conventions, as the benches measure it. */

export interface Served {
  url: string
  headers: Record<string, string>
  process: ChildProcess
}

const email = 'bench@dijon.example'
const password = 'deux points reliés par un trait'

/** Fills a folder with the sample, an administrator and so many conventions, unless it was filled before. */
export async function prepare(folder: string, env: Record<string, string>, size: number): Promise<void> {
  if (existsSync(`${folder}/made`)) return
  mkdirSync(folder, { recursive: true })
  await runToEnd('server/demo/command.js', env)
  const account = ['--email', email, '--name', 'Banc', '--role', 'administrator']
  await runToEnd('server/accounts/accountCommand.js', env, { options: account, input: `${password}\n` })
  await runToEnd('server/generation/command.js', env, { options: ['--conventions', String(size)] })
  mkdirSync(`${folder}/made`)
}

/** The app as its administrator asks it. */
export async function serveHouse(env: Record<string, string>): Promise<Served> {
  const running = await start('server/main.js', env)
  await running.line(/^Trait d'union: /)
  const url = `http://127.0.0.1:${env.PORT}`
  return { url, headers: { cookie: await signIn(url) }, process: running.process }
}

async function signIn(url: string): Promise<string> {
  const body = new URLSearchParams({ email, password })
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Reads a page to its end. @returns how many bytes it has */
export function read(agent: Agent, { url, headers }: Served, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} ${path}`))
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}
