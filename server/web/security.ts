import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { Refusal } from './errors.ts'

const nowhere = ["'none'"]
const here = ["'self'"]

/** Headers of every answer: nothing but our own files, no inline script or style, no frame around us. */
export function securityHeaders(baseUrl: string): RequestHandler {
  const https = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nowhere,
        scriptSrc: here,
        styleSrc: here,
        imgSrc: here,
        fontSrc: here,
        connectSrc: here,
        formAction: here,
        frameAncestors: nowhere,
        baseUri: nowhere,
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/**
 * Writes come from our own pages: a browser names the page's origin, and a foreign one is refused.
 * @param keyed addresses that hold their own key: no cookie gives a right there, so another site gains nothing by them
 */
export function ownOriginOnly(baseUrl: string, keyed: RegExp): RequestHandler {
  const own = new URL(baseUrl).origin
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || keyed.test(request.path)) return next()
    const { origin, host, authorization } = request.headers
    const site = request.headers['sec-fetch-site']
    const foreign =
      origin !== undefined ? origin !== own && hostOf(origin) !== host : site === 'cross-site' || site === 'same-site'
    // A bearer token is no cookie: a browser never sends it on another site's behalf.
    if (foreign && !authorization?.startsWith('Bearer ')) return next(new Refusal(403, 'error.403.origin'))
    next()
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
