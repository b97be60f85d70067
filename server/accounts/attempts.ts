import type { Request, Response } from 'express'
import { ipKeyGenerator, type RateLimitRequestHandler, rateLimit } from 'express-rate-limit'
import { Refusal } from '../web/errors.ts'

/** How many wrong passwords are heard within the window. */
export interface AttemptLimits {
  /** From one address for one account. */
  perAccount: number
  /** From one address, whatever the account. */
  perAddress: number
  windowMs: number
}

export const usualLimits: AttemptLimits = { perAccount: 10, perAddress: 50, windowMs: 15 * 60_000 }

/** @throws Refusal 429 once too many attempts on an account, or from an address, have failed */
export type Attempts = (request: Request, response: Response, who: string) => Promise<void>

/** Counts each attempt at once, and forgets it when its answer is no refusal: attempts made side by side count too. */
export function limitAttempts({ perAccount, perAddress, windowMs }: AttemptLimits): Attempts {
  const accounts = new WeakMap<Request, string>()
  const byAddress = limiter(windowMs, perAddress, addressOf)
  const byAccount = limiter(windowMs, perAccount, (request) => `${addressOf(request)} ${accounts.get(request)}`)
  return async (request, response, who) => {
    accounts.set(request, who.trim().toLowerCase().slice(0, 254))
    await passed(byAddress, request, response)
    await passed(byAccount, request, response)
  }
}

function limiter(windowMs: number, limit: number, keyGenerator: (request: Request) => string) {
  return rateLimit({
    windowMs,
    limit,
    keyGenerator,
    skipSuccessfulRequests: true,
    legacyHeaders: false,
    standardHeaders: 'draft-6',
    // Whether a proxy stands before us is settled once, for the whole app.
    validate: false,
    handler: (_request, _response, next) => next(new Refusal(429, 'error.429.text')),
  })
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '')
}

function passed(limiter: RateLimitRequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    limiter(request, response, (error?: unknown) => (error ? reject(error) : resolve()))
  })
}
