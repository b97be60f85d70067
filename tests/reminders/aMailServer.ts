import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What the server does with the next mail. */
export type Mood =
  /** It takes it. */
  | 'well'
  /** It does not know the address: for ever. */
  | 'refuses'
  /** Another time. */
  | 'busy'
  /** It says nothing. */
  | 'silent'
  /** It has the mail, and is gone before it says so. */
  | 'dies'

export interface Received {
  to: string
  raw: string
}

export interface MailServer {
  url: string
  /** What it has received, whether it could say so or not. */
  received: Received[]
  mood: Mood
  /** What happens once a mail is received whole, before the answer. */
  onMail: (mail: Received) => void | Promise<void>
  close(): Promise<void>
}

interface Failure extends Error {
  responseCode: number
}

/** A real mail server on this machine, with moods. */
export async function aMailServer(): Promise<MailServer> {
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (mail.mood === 'refuses') return done(failure(550, '5.1.1 unknown here'))
      if (mail.mood === 'busy') return done(failure(451, '4.3.0 come back later'))
      done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        if (mail.mood === 'silent') return
        const one = { to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString('utf8') }
        mail.received.push(one)
        if (mail.mood === 'dies') {
          for (const connection of smtp.connections) connection.close()
          return
        }
        await mail.onMail(one)
        done()
      })
    },
  })
  smtp.on('error', () => {})
  const listening = smtp.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    received: [],
    mood: 'well',
    onMail: () => {},
    close: () => new Promise((closed) => smtp.close(closed)),
  }
  return mail
}

function failure(responseCode: number, message: string): Failure {
  return Object.assign(new Error(message), { responseCode })
}

/** A header's value, folded lines joined. */
export function headerOf({ raw }: Received, name: string): string {
  const head = raw.split('\r\n\r\n')[0]!.replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
}

/** The parts of a mail, decoded, with plain spaces. */
export function bodiesOf({ raw }: Received): { text: string; html: string } {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? ''
  const parts = raw.split(`--${boundary}`).slice(1, -1)
  const of = (type: string) => plain(decoded(parts.find((part) => part.includes(`Content-Type: ${type}`)) ?? ''))
  return { text: of('text/plain'), html: of('text/html') }
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function decoded(part: string): string {
  const [head = '', ...body] = part.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return text
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The subject, decoded. */
export function subjectOf(mail: Received): string {
  const words = /=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi
  const whole = headerOf(mail, 'Subject').replace(words, (_word, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : decoded(`quoted-printable\r\n\r\n${text.replaceAll('_', ' ')}`),
  )
  return plain(whole)
}
