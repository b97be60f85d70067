import { locales } from '../locale/locale.ts'
import { Refusal } from './errors.ts'
import type { Route } from './visit.ts'

/** Keeps the language that a person chose, and goes back to where they were. */
export const languageRoute: Route = {
  method: 'post',
  path: '/language',
  right: 'public',
  handle({ deps, request, response }) {
    const { locale, back } = (request.body ?? {}) as Record<string, unknown>
    if (!(locales as readonly unknown[]).includes(locale)) throw new Refusal(422, 'error.400.text')
    response.cookie('locale', locale, {
      maxAge: 365 * 86_400_000,
      httpOnly: true,
      sameSite: 'lax',
      secure: deps.config.baseUrl.startsWith('https:'),
    })
    response.redirect(303, ownPath(back))
  },
}

/** A path of ours, or the home page: never an address that leads elsewhere. */
export function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}
