import type { Authority } from '../accounts/account.ts'
import type { Frame } from '../conventions/frame.ts'
import { statusModel } from '../conventions/mark.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { standingOf } from '../conventions/standingOf.ts'
import { dayText, numberText } from '../locale/format.ts'
import { isKey, type Key, type Locale, translate } from '../locale/locale.ts'
import { daysOfDeliberation } from '../reviews/reviewedDays.ts'
import { reviewPart } from '../reviews/reviewPart.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { completionDays, completionOn } from '../rules/review.ts'
import { sessionTitle } from '../sessions/names.ts'
import type { SessionRecord } from '../sessions/record.ts'
import { contentsOf } from '../web/contents.ts'
import { type FactModel, fact } from '../web/facts.ts'
import { decisionsOf } from './decisions.ts'
import { doubtsOf, sessionProposed } from './doubts.ts'
import { identifierFacts } from './identifierPart.ts'
import { keyDates } from './keyDates.ts'
import { allowedText } from './names.ts'
import type { DeliberationName, DeliberationRecord } from './record.ts'
import { deliberationSentence } from './sentence.ts'
import { deliberationWhy } from './why.ts'

/** What the template of a deliberation's record shows. */

interface Shown {
  /** The conventions about which it allows something. */
  conventions: ConventionRecord[]
  frame: Frame
  authority: Authority
  /** The session of the calendar at which it was taken. */
  session: SessionRecord | null
  on: Day
  mayWrite: boolean
  /** What was just done, a word of the address. */
  done: string
}

export function deliberationPage(locale: Locale, deliberation: DeliberationRecord, shown: Shown) {
  const { authority, on, done } = shown
  const address = `/deliberations/${deliberation.reference}`
  const { actIdentifier, decisions, object, reference, fictional, sessionOn } = deliberation
  const doneKey = `deliberation.done.${done}`
  const days = daysOfDeliberation(deliberation)
  const dates = keyDates(locale, deliberation, authority.kind, on).map((line) => ({
    ...line,
    complete: line.on === null ? `${address}/${line.said}` : '',
    there: line.on === null ? '' : `${address}?on=${closing(line.on)}`,
  }))
  const missing = missingOf(locale, deliberation).map(({ field, text }) => ({ text, href: `${address}/edit#${field}` }))
  return {
    heading: object,
    reference,
    fictional,
    done: done !== '' && isKey(doneKey) ? translate(locale, doneKey) : '',
    sentence: deliberationSentence(locale, deliberation, on),
    why: deliberationWhy(locale, asComplete(deliberation, on), authority.kind, on),
    later: sessionOn && closing(sessionOn) > on ? `${address}?on=${closing(sessionOn)}` : '',
    verbs: verbsOf(locale, deliberation),
    authorise: `${address}/authorisations/new`,
    editSession: `${address}/edit#sessionOn`,
    doubts: doubtsOf(locale, deliberation, authority.siren).map((doubt) => ({
      text: doubt.text,
      href: `${address}/edit#${doubt.field}`,
    })),
    review: reviewPart(locale, { address, days, authority: authority.kind, on, mayWrite: shown.mayWrite }),
    dates: dates.filter(({ later }) => !later),
    laterDates: dates.filter(({ later }) => later),
    decisions: decisions ? decisionsOf(decisions) : null,
    conventions: conventionRows(locale, deliberation, shown),
    facts: [...sessionFact(locale, shown.session), ...factsOf(locale, deliberation)],
    identifier: actIdentifier
      ? { text: actIdentifier, facts: identifierFacts(locale, actIdentifier, authority) }
      : null,
    proposed: proposedSession(locale, deliberation),
    missing,
    contents: contentsOf(locale, [
      ['dates-title', 'deliberation.dates'],
      ['review-title', 'review.title'],
      ['decisions-title', 'deliberation.decisions'],
      ['conventions-title', 'nav.conventions'],
      ['documents-title', 'document.title'],
      ['facts-title', 'deliberation.facts'],
      ['identifier-title', 'deliberation.act-identifier'],
      ['missing-title', 'deliberation.missing', missing.length > 0],
    ]),
  }
}

/** With the day on which it was complete at the prefecture, as it counts on a day. */
function asComplete(deliberation: DeliberationRecord, on: Day): DeliberationRecord {
  const { receivedOn, reviews } = deliberation
  return { ...deliberation, completedOn: completionOn(completionDays(receivedOn, reviews), on) }
}

/** The most useful first: a deliberation that concerns no convention yet waits for one. */
function verbsOf(locale: Locale, { reference, authorisations }: DeliberationRecord) {
  const address = `/deliberations/${reference}`
  const authorise = { href: `${address}/authorisations/new`, text: translate(locale, 'authorisation.add') }
  const edit = { href: `${address}/edit`, text: translate(locale, 'form.edit') }
  return authorisations.length === 0 ? [authorise, edit] : [edit, authorise]
}

/** The session's day that the act identifier gives, where nobody has recorded it. */
function proposedSession(locale: Locale, deliberation: DeliberationRecord): string {
  const day = sessionProposed(deliberation)
  return day ? translate(locale, 'deliberation.identifier.proposed', { day: dayText(locale, day) }) : ''
}

function conventionRows(locale: Locale, deliberation: DeliberationRecord, { conventions, frame, on }: Shown) {
  return deliberation.authorisations.flatMap((authorisation) => {
    const record = conventions.find(({ id }) => id === authorisation.conventionId)
    if (!record) return []
    const { reference, title } = record
    return [
      {
        href: `/conventions/${reference}`,
        reference,
        title,
        allowed: allowedText(locale, authorisation.allows),
        whom: authorisation.whom ?? '',
        status: statusModel(locale, standingOf(record, frame, on)),
        edit: `/deliberations/${deliberation.reference}/authorisations/${reference}`,
        change: translate(locale, 'authorisation.change', { reference }),
      },
    ]
  })
}

/** Its session, where the calendar has one. */
function sessionFact(locale: Locale, session: SessionRecord | null): FactModel[] {
  if (session === null) return []
  return [fact(locale, 'session.facts', sessionTitle(locale, session), { path: `/sessions/${session.id}` })]
}

function factsOf(locale: Locale, deliberation: DeliberationRecord): FactModel[] {
  const { number, rapporteur, commissions, matterCode, replaces, replacedBy, source, note } = deliberation
  const known = (label: Key, text: string | null) =>
    text === null ? { ...fact(locale, label, null), text: translate(locale, 'unknown') } : fact(locale, label, text)
  return [
    known('deliberation.number', number),
    known('deliberation.rapporteur', rapporteur),
    known('deliberation.commissions', commissions?.split('\n').filter(Boolean).join(' ; ') ?? null),
    known('deliberation.votes', votesText(locale, deliberation)),
    known('deliberation.matter-code', matterCode),
    ...(replaces ? [linkTo(locale, 'deliberation.replaces', replaces)] : []),
    ...replacedBy.map((one) => linkTo(locale, 'deliberation.replaced-by', one)),
    fact(locale, 'deliberation.source', source),
    fact(locale, 'deliberation.note', note),
  ]
}

function linkTo(locale: Locale, label: Key, { reference }: DeliberationName): FactModel {
  return fact(locale, label, reference, { path: `/deliberations/${reference}` })
}

/** "pour : 47 · contre : 0 · abstentions : inconnu"; null where none of the three is known. */
export function votesText(
  locale: Locale,
  { votesFor, votesAgainst, votesAbstained }: Pick<DeliberationRecord, 'votesFor' | 'votesAgainst' | 'votesAbstained'>,
): string | null {
  if (votesFor === null && votesAgainst === null && votesAbstained === null) return null
  const text = (count: number | null) => (count === null ? translate(locale, 'unknown') : numberText(locale, count))
  return translate(locale, 'deliberation.votes.text', {
    for: text(votesFor),
    against: text(votesAgainst),
    abstained: text(votesAbstained),
  })
}

const asked = [
  ['sessionOn', 'deliberation.date.sessionOn'],
  ['number', 'deliberation.number'],
  ['rapporteur', 'deliberation.rapporteur'],
  ['commissions', 'deliberation.commissions'],
  ['decisions', 'deliberation.decisions'],
  ['votesFor', 'deliberation.votes-for'],
  ['votesAgainst', 'deliberation.votes-against'],
  ['votesAbstained', 'deliberation.votes-abstained'],
  ['matterCode', 'deliberation.matter-code'],
  ['actIdentifier', 'deliberation.act-identifier'],
  ['sentOn', 'deliberation.date.sentOn'],
  ['receivedOn', 'deliberation.date.receivedOn'],
  ['publishedOn', 'deliberation.date.publishedOn'],
] as const

/** What nobody knows of it, each with the field that would say it. */
function missingOf(locale: Locale, deliberation: DeliberationRecord): { field: string; text: string }[] {
  return asked.flatMap(([field, label]) =>
    deliberation[field] === null ? [{ field, text: translate(locale, label) }] : [],
  )
}
