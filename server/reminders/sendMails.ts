import { createTransport } from 'nodemailer'
import type { MailSettings } from '../config.ts'
import type { Db } from '../database/open.ts'
import { type ClaimedMail, claimNextMail } from './claimMail.ts'
import { endMail, type Outcome } from './endMail.ts'
import { addressesOf, type Mailing } from './mailing.ts'
import { findOwnRecipient, type Recipient } from './store.ts'

/** How long a mail server is waited for. */
export interface Patience {
  /** Until it answers at all, and between two answers. */
  answerMs: number
  /** For one mail, whole. */
  wholeMs: number
}

const usualPatience: Patience = { answerMs: 20_000, wholeMs: 120_000 }

interface Sending {
  patience?: Patience
  /** Once it is aborted, no further mail is taken. */
  signal?: AbortSignal
}

/** Sends what waits and whose time has come, one after the other, until nothing is left or the server does not answer. */
export async function sendMails(db: Db, mailing: Mailing, { patience = usualPatience, signal }: Sending = {}) {
  const { clock, config } = mailing
  if (config.mail === null) return
  while (!signal?.aborted) {
    const mail = await claimNextMail(db, clock.now())
    if (mail === null) return
    // Whoever left the authority meanwhile is written to no more.
    const to = await findOwnRecipient(db, mail.authorityId, mail.accountId)
    const outcome: Sent = to ? await send(config.mail, mailing, mail, to, patience) : { kind: 'withdrawn' }
    await endMail(db, mail, outcome, clock.now())
    // Each further mail would wait for the same silence.
    if (outcome.kind === 'failed' && !outcome.answered) return
  }
}

type Sent = Exclude<Outcome, { kind: 'failed' }> | (Extract<Outcome, { kind: 'failed' }> & { answered: boolean })

async function send(
  { url, from }: MailSettings,
  mailing: Mailing,
  { messageId, subject, text, html }: ClaimedMail,
  { membershipId, name, email }: Recipient,
  { answerMs, wholeMs }: Patience,
): Promise<Sent> {
  const times = {
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: answerMs,
    dnsTimeout: answerMs,
  }
  const server = createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true })
  let late: NodeJS.Timeout | undefined
  const { unsubscribe } = addressesOf(mailing, membershipId)
  try {
    const sent = server.sendMail({
      from,
      to: { name, address: email },
      subject,
      text,
      html,
      messageId,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
    const tooLate = new Promise<never>((_, refuse) => {
      late = setTimeout(() => refuse(new Error(`No end after ${wholeMs / 1000} s`)), wholeMs)
    })
    await Promise.race([sent, tooLate])
    return { kind: 'sent' }
  } catch (error) {
    return failureOf(error)
  } finally {
    clearTimeout(late)
    server.close()
  }
}

const longestError = 300

/** A 5xx to the address or to the mail is for ever; one to our name or password is a setting to be mended. */
function failureOf(error: unknown): Sent {
  const { message, responseCode, command } = error as Error & { responseCode?: number; command?: string }
  const told = message.replace(/\s+/g, ' ').slice(0, longestError)
  const ofTheMail = command === 'RCPT TO' || command === 'DATA'
  if (responseCode && responseCode >= 500 && ofTheMail) return { kind: 'refused', error: told }
  return { kind: 'failed', error: told, answered: ofTheMail && Boolean(responseCode) }
}
