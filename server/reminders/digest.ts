import { dayText, distanceText } from '../locale/format.ts'
import { type Key, type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkGroup, WorkLine } from '../rules/workReason.ts'
import type { Frequency } from './choice.ts'
import type { Lead } from './leads.ts'
import type { MailGroup, MailLine, MailModel } from './mailText.ts'

/** A line of work in words, with where its record is. */
export interface ToldLine {
  line: WorkLine
  title: string
  sentence: string
  partners: string
  fictional: boolean
  address: string
  /** The day until which somebody had put it off; null where nobody did. */
  backOn: Day | null
}

/** So many lines stand in a mail; the page has the rest. */
export const mostMailLines = 60

export interface Digest {
  on: Day
  frequency: Frequency
  authority: string
  lines: readonly ToldLine[]
  /** What is new of a line, null where it was told before. */
  newsOf(line: ToldLine): Lead | null
  baseUrl: string
  unsubscribe: string
}

/** The lines of a day as a mail: by decision, and within each what is new first. */
export function digestModel(locale: Locale, digest: Digest): MailModel {
  const { lines, newsOf } = digest
  const groups = groupsOf(locale, digest)
  const shown = groups.reduce((sum, group) => sum + group.lines.length, 0)
  const rest = lines.length - shown
  const more = { text: translate(locale, 'reminder.more', { count: rest }), href: `${digest.baseUrl}/` }
  const news = lines.filter((line) => newsOf(line) !== null).length
  return {
    ...frameOf(locale, digest),
    subject: subjectText(locale, lines, news),
    lead: leadText(locale, lines, news),
    groups,
    more: rest > 0 ? more : null,
    why: translate(locale, `reminder.why.${digest.frequency}`, { authority: digest.authority }),
  }
}

/** A mail that only shows that mails arrive. */
export function trialModel(locale: Locale, digest: Pick<Digest, 'authority' | 'baseUrl' | 'unsubscribe'>): MailModel {
  const { authority } = digest
  return {
    ...frameOf(locale, digest),
    subject: translate(locale, 'reminder.trial.subject'),
    lead: translate(locale, 'reminder.trial.lead', { authority }),
    groups: [],
    more: null,
    why: translate(locale, 'reminder.trial.why', { authority }),
  }
}

function frameOf(locale: Locale, { baseUrl, unsubscribe }: Pick<Digest, 'baseUrl' | 'unsubscribe'>) {
  return {
    locale,
    home: { text: translate(locale, 'reminder.home'), href: `${baseUrl}/` },
    choice: { text: translate(locale, 'reminder.choice'), href: `${baseUrl}/account` },
    unsubscribe: { text: translate(locale, 'reminder.unsubscribe'), href: unsubscribe },
  }
}

function subjectText(locale: Locale, lines: readonly ToldLine[], news: number): string {
  const count = (group: WorkGroup) => lines.filter(({ line }) => line.group === group).length
  const part = (key: Key, value: number) => (value > 0 ? [translate(locale, key, { count: value })] : [])
  const decisions = [
    ...part('reminder.subject.late', count('late')),
    ...part('reminder.subject.decide', count('decide')),
  ]
  const parts = [
    ...(decisions.length > 0 ? decisions : [translate(locale, 'reminder.subject.nothing')]),
    ...part('reminder.subject.news', news),
  ]
  return translate(locale, 'reminder.subject', { parts: parts.join(', ') })
}

function leadText(locale: Locale, lines: readonly ToldLine[], news: number): string {
  if (lines.length === 0) return translate(locale, 'reminder.lead.nothing')
  const all = translate(locale, 'reminder.lead.all', { count: lines.length })
  const fresh =
    news > 0 ? translate(locale, 'reminder.lead.news', { count: news }) : translate(locale, 'reminder.lead.no-news')
  return `${all} ${fresh}`
}

/** What is late, each session with what goes there, what waits, what is to be watched: as the page has it. */
function groupsOf(locale: Locale, digest: Digest): MailGroup[] {
  const sorted = [...new Set(digest.lines.map(groupKey))].sort()
  let left = mostMailLines
  return sorted.flatMap((key) => {
    const own = digest.lines.filter((one) => groupKey(one) === key)
    const news = own.filter((one) => digest.newsOf(one) !== null)
    const told = own.filter((one) => digest.newsOf(one) === null)
    const lines = [...news, ...told].slice(0, left)
    left -= lines.length
    return lines.length > 0
      ? [
          groupOf(
            locale,
            own[0]!.line,
            lines.map((one) => lineOf(locale, digest, one)),
          ),
        ]
      : []
  })
}

const order: Record<WorkGroup, number> = { late: 0, decide: 1, waiting: 2, watch: 3 }

/** In the order of the groups; decisions by their session, those without one last. */
function groupKey({ line }: ToldLine): string {
  return `${order[line.group]} ${line.group === 'decide' ? (line.session ?? '9999') : ''}`
}

function groupOf(locale: Locale, { group, session, on }: WorkLine, lines: MailLine[]): MailGroup {
  if (group !== 'decide') {
    return { title: translate(locale, `reminder.group.${group}`), note: '', late: group === 'late', lines }
  }
  const title = session
    ? translate(locale, 'reminder.group.session', { day: dayText(locale, session) })
    : translate(locale, 'reminder.group.no-session')
  const note = session ? translate(locale, 'reminder.group.closes', { day: dayText(locale, on) }) : ''
  return { title, note, late: false, lines }
}

function lineOf(locale: Locale, { on, newsOf, baseUrl }: Digest, told: ToldLine): MailLine {
  const { line, title, sentence, partners, fictional, address } = told
  const lead = newsOf(told)
  const day = translate(locale, 'reminder.line.day', {
    day: dayText(locale, line.on),
    distance: distanceText(locale, line.on, on),
  })
  return {
    mark: lead ? translate(locale, `reminder.mark.${lead}`) : '',
    text: title,
    href: baseUrl + address,
    sentence,
    about: [day, partners, fictional ? translate(locale, 'convention.fictional') : ''].filter(Boolean).join(' · '),
  }
}
