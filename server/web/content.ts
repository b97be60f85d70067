import type { RequestHandler } from 'express'
import { Refusal } from './errors.ts'

/** What is sent is a form or JSON: anything else is refused, before it is taken for an empty form. */
export const knownContentOnly: RequestHandler = (request, _response, next) => {
  const nothing = request.headers['content-length'] === '0'
  const known = nothing || request.is(['urlencoded', 'json']) !== false
  next(known ? undefined : new Refusal(415, 'error.415.text'))
}

/** No address of ours has a NUL in it: PostgreSQL's text cannot hold one. */
export const printableAddressesOnly: RequestHandler = (request, _response, next) => {
  next(request.url.includes('%00') ? new Refusal(400, 'error.400.text') : undefined)
}
