import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Locale } from '../locale/locale.ts'

/** What it takes to write mails and send them. */
export interface Mailing {
  clock: Clock
  config: Pick<Config, 'mail' | 'baseUrl' | 'sessionSecret'>
  views: { render(template: string, model: object, frame: { locale: Locale; day: string | null }): string }
}

/** Of a mail's key, so that the same mail sent twice is the same mail. */
export function messageIdOf(baseUrl: string, authorityId: string, accountId: string, key: string): string {
  const hash = createHash('sha256').update(`${authorityId} ${accountId} ${key}`).digest('hex').slice(0, 32)
  return `<${hash}@${new URL(baseUrl).hostname}>`
}

/** Where a mail leads, and what ends them. */
export function addressesOf({ config }: Pick<Mailing, 'config'>, membershipId: string) {
  const { baseUrl, sessionSecret } = config
  return { baseUrl, unsubscribe: `${baseUrl}/unsubscribe/${unsubscribeToken(sessionSecret, membershipId)}` }
}

/** What ends the mails of a membership without a sign-in: whoever has the mail may. */
function unsubscribeToken(secret: string, membershipId: string): string {
  return `${membershipId}.${signatureOf(secret, membershipId)}`
}

/** The membership that a token is of, null where we did not make it. */
export function readUnsubscribeToken(secret: string, token: string): string | null {
  const [id = '', signature = ''] = token.split('.')
  const expected = Buffer.from(signatureOf(secret, id))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

function signatureOf(secret: string, membershipId: string): string {
  return createHmac('sha256', secret).update(`unsubscribe ${membershipId}`).digest('base64url')
}
