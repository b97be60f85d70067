import type { RequestHandler } from 'express'
import { Refusal } from './errors.ts'

/**
 * What is sent is a form or JSON: anything else is refused, before it is taken for an empty form.
 * @param unread addresses whose content nobody reads
 * @param uploads addresses to which a form brings a file
 */
export function knownContentOnly(unread: RegExp, uploads: RegExp): RequestHandler {
  return (request, _response, next) => {
    const nothing = request.headers['content-length'] === '0' || unread.test(request.path)
    const types = uploads.test(request.path) ? ['urlencoded', 'json', 'multipart'] : ['urlencoded', 'json']
    const known = nothing || request.is(types) !== false
    next(known ? undefined : new Refusal(415, 'error.415.text'))
  }
}

/** No address of ours has a NUL in it: PostgreSQL's text cannot hold one. */
export const printableAddressesOnly: RequestHandler = (request, _response, next) => {
  next(request.url.includes('%00') ? new Refusal(400, 'error.400.text') : undefined)
}
