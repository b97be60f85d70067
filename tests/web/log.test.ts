import { expect, test } from '@jest/globals'
import express from 'express'
import pino from 'pino'
import supertest from 'supertest'
import { logRequests } from '../../server/web/log.ts'

/** The line that a request leaves in the log. */
async function lineOf(method: 'get' | 'options' | 'post', path: string): Promise<string> {
  const lines: string[] = []
  const app = express()
  app.use(logRequests(pino({}, { write: (line: string) => void lines.push(line) })))
  app.get('/feed/:secret.ics', (_request, response) => void response.send(''))
  await supertest(app)[method](path)
  return lines.join('')
}

test('a request is told by its route, or by its address where it has none', async () => {
  expect(JSON.parse(await lineOf('get', '/nowhere?q=Martin'))).toMatchObject({ path: '/nowhere', status: 404 })
})

test.each([
  ['get', '/feed/s3cret.ics'],
  ['get', '/feed/s3cret'],
  ['post', '/feed/s3cret.ics'],
  ['options', '/feed/s3cret.ics'],
  ['get', '/unsubscribe/1.s3cret/'],
] as const)('the key in an address is in no line, whatever is asked of it: %s %s', async (method, path) => {
  expect(await lineOf(method, path)).not.toContain('s3cret')
})
