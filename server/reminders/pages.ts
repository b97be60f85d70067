import { instantText } from '../journal/words.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { pager } from '../web/listing.ts'
import type { MailAhead, News } from './ahead.ts'
import { type Choice, weeklyDay } from './choice.ts'
import type { ListedMail, Recipient } from './store.ts'

/** What the templates of reminders show. */

export interface RemindersShown {
  timeZone: string
  today: Day
  ownId: string
  administers: boolean
  mailGoesOut: boolean
  recipients: Recipient[]
  ahead: MailAhead[]
  /** How many conventions were looked at, null where it was all of them. */
  capped: number | null
  mails: { page: number; count: number; troubles: number; shown: ListedMail[] }
  /** To whom a trial mail was just asked for. */
  tried: string
}

export function remindersPage(locale: Locale, shown: RemindersShown) {
  const { administers, mailGoesOut, mails, tried, capped, ahead } = shown
  return {
    done: tried ? translate(locale, 'reminder.done.trial', { email: tried }) : '',
    off: mailGoesOut ? '' : translate(locale, 'reminder.off.text'),
    troubles: mails.troubles > 0 ? translate(locale, 'reminder.troubles', { count: mails.troubles }) : '',
    trial: administers && mailGoesOut,
    administers,
    people: shown.recipients.map((one) => personModel(locale, one, shown)),
    aheadNote: capped === null ? '' : translate(locale, 'reminder.ahead.capped', { count: capped }),
    nobody: ahead.length === 0 ? translate(locale, 'reminder.ahead.nobody') : '',
    months: monthsOf(locale, ahead),
    sentCount: mails.count > 0 ? translate(locale, 'reminder.sent.count', { count: mails.count }) : '',
    sent: mails.shown.map((mail) => sentModel(locale, shown.timeZone, mail)),
    pager: pager(locale, '/reminders', [], { page: mails.page, count: mails.count }),
  }
}

function personModel(
  locale: Locale,
  { name, email, accountId, choice, locale: own }: Recipient,
  shown: RemindersShown,
) {
  const { ahead, ownId } = shown
  const next = ahead.find(({ to }) => to.some((other) => other.accountId === accountId))
  return {
    name,
    email,
    own: accountId === ownId,
    often: oftenText(locale, choice),
    language: translate(locale, `reminder.language.${own}`),
    next: next?.on ?? '',
  }
}

function oftenText(locale: Locale, { frequency, weekday }: Choice): string {
  if (frequency === 'none') return translate(locale, 'reminder.who.none')
  const day = word(locale, `reminder.weekday.${weekday}`)
  return translate(locale, `reminder.who.${frequency}`, { weekday: day })
}

/** So many lines of a mail to come are named. */
const mostNews = 6

function monthsOf(locale: Locale, ahead: MailAhead[]) {
  const months = [...new Set(ahead.map(({ on }) => on.slice(0, 7)))]
  return months.map((month, place) => {
    const mails = ahead.filter(({ on }) => on.startsWith(month))
    const news = mails.reduce((sum, mail) => sum + mail.news.length, 0)
    return {
      open: place === 0,
      title: translate(locale, 'reminder.ahead.month', {
        month: capital(dayText(locale, month)),
        mails: translate(locale, 'reminder.ahead.count', { count: mails.length }),
        news: translate(locale, 'reminder.ahead.news', { count: news }),
      }),
      mails: mails.map((mail) => aheadModel(locale, mail)),
    }
  })
}

function aheadModel(locale: Locale, { on, to, news }: MailAhead) {
  const rest = news.length - mostNews
  return {
    on,
    to: to.map(({ name }) => name).join(', '),
    news: news.slice(0, mostNews).map((one) => newsModel(locale, one)),
    more: rest > 0 ? translate(locale, 'reminder.ahead.more', { count: rest }) : '',
    nothing: news.length === 0 ? translate(locale, 'reminder.ahead.nothing') : '',
  }
}

function newsModel(locale: Locale, { stretch, lead }: News) {
  const { title, href, line } = stretch
  return {
    title,
    href,
    about: `${translate(locale, `work.kind.${line.kind}`)}, ${dayText(locale, line.on)}`,
    mark: translate(locale, `reminder.mark.${lead}`),
  }
}

function sentModel(locale: Locale, timeZone: string, mail: ListedMail) {
  const { state, name, subject, createdAt, lastError } = mail
  const failed = state === 'refused' || state === 'given-up'
  return {
    written: instantText(locale, timeZone, createdAt),
    name,
    subject,
    state: stateText(locale, timeZone, mail),
    failed,
    waits: state === 'waiting' && lastError !== null,
    remedy: failed ? translate(locale, `reminder.state.${state}.text`) : '',
    error: lastError ?? '',
  }
}

function stateText(locale: Locale, timeZone: string, { state, endedAt, attempts, dueAt }: ListedMail): string {
  if (state === 'sent') {
    return translate(locale, 'reminder.state.sent', { when: instantText(locale, timeZone, endedAt ?? '') })
  }
  const text = translate(locale, `reminder.state.${state}`)
  if (state !== 'waiting' || attempts === 0) return text
  const when = instantText(locale, timeZone, dueAt)
  return `${text} (${translate(locale, 'reminder.state.attempts', { count: attempts, when })})`
}

/** The first day on which somebody's mail is still to come. */
export function firstDayOf({ choice, remindedOn }: Recipient, today: Day): Day {
  if (remindedOn === null) return today
  const done = choice.frequency === 'weekly' ? remindedOn >= weeklyDay(choice, today) : remindedOn >= today
  return done ? addDays(today, 1) : today
}

interface Unsubscribing {
  email: string
  authority: string
  address: string
  done: boolean
}

export function unsubscribePage(locale: Locale, { email, authority, address, done }: Unsubscribing) {
  return {
    address,
    text: translate(locale, 'reminder.unsubscribe.text', { email, authority }),
    done: done ? translate(locale, 'reminder.unsubscribe.done', { email }) : '',
  }
}
