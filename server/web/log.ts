import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { v7 as newId } from 'uuid'

/** Keys that stand in an address: whoever has one reads a calendar, or ends somebody's mails. */
const keyed = /^\/(feed|unsubscribe)\/.+/

/** One line a request: an id, the address without its question, how it ended; no names and no bodies. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = newId()
    const start = performance.now()
    response.setHeader('X-Request-Id', id)
    response.on('finish', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10
      log.info({
        id,
        method: request.method,
        path: request.route?.path ?? request.path.replace(keyed, '/$1/:key'),
        status: response.statusCode,
        ms,
      })
    })
    next()
  }
}
