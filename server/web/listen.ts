import { createServer } from 'node:http'
import type { Express } from 'express'
import { type Config, ConfigError } from '../config.ts'

const patienceMs = 8_000

export interface Listening {
  port: number
  /** What to do once the last running request has ended. */
  onStop(close: () => Promise<void>): void
}

/** Serves until SIGTERM or SIGINT: running requests end, then `close`, then exit 0, within 10 s. */
export async function listen(app: Express, { port, host }: Pick<Config, 'port' | 'host'>): Promise<Listening> {
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ConfigError([portSentence(error, host, port)])))
    server.listen(port, host, resolve)
  })
  let close = async () => {}
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const ended = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())])
    server.closeAllConnections()
    await close()
    process.exit(0)
  }
  // A terminal tells npm and us alike, and npm tells us again: the second word must not cut the first one short.
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : port, onStop: (done) => (close = done) }
}

function portSentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another with PORT=3001.`
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`
  return `The address ${host}:${port} cannot be served (${error.message}).`
}
