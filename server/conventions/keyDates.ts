import { type Locale, translate } from '../locale/locale.ts'
import { ofName } from '../locale/phrases.ts'
import type { ReviewRecord } from '../reviews/record.ts'
import { closing } from '../rules/calendar.ts'
import type { PartialDay, Standing } from '../rules/facts.ts'
import type { RecordedAct } from './acts.ts'
import { allowedText, countingAuthorisation } from './authorisationPart.ts'
import { changedText } from './changedText.ts'
import type { AmendmentRecord, AuthorisationRecord, ConventionRecord } from './record.ts'

/** A line of the key-dates table: null where the day is not known. */
export interface KeyDate {
  on: PartialDay | null
  what: string
  detail: string
  /** The address of what its day comes from; none where it is the convention itself. */
  href?: string
  /** After the day shown: told apart, and never counted. */
  later: boolean
  /** The act that the line tells of, where it can be corrected. */
  act: { act: RecordedAct; id: string } | null
}

type Line = Omit<KeyDate, 'later'>

/** All that is known to have happened or to come, by day, and last what should be known and is not. */
export function keyDates(
  locale: Locale,
  record: ConventionRecord,
  standing: Standing,
  since: PartialDay | null,
): KeyDate[] {
  const lines = [
    line(since, translate(locale, 'date.since')),
    ...record.authorisations.flatMap((authorisation) => deliberationLines(locale, authorisation)),
    ...signatureLines(locale, record),
    ...ofAct('transmit', record.transmissionId ?? '', [
      line(record.transmittedOn, translate(locale, 'date.transmitted')),
    ]),
    ...reviewLines(locale, record.reviews, ''),
    line(standing.inForceOn, translate(locale, 'date.in-force')),
    ...renewalLines(locale, record),
    ...record.amendments.flatMap((one) =>
      ofAct('amend', one.id, toConvention(amendmentLines(locale, one), one.amendmentReference)),
    ),
    ...suspensionLines(locale, record),
    ...endingLines(locale, record),
  ]
  const known = lines.filter(({ on }) => on !== null).sort(byDay)
  return [...known, ...unknownLines(locale, record, standing)].map((one) => ({
    ...one,
    later: one.on !== null && closing(one.on) > standing.on,
  }))
}

function line(on: PartialDay | null, what: string, detail = ''): Line {
  return { on, what, detail, act: null }
}

/** Lines of an act: it can be corrected from the first of them. */
function ofAct(act: RecordedAct, id: string, lines: Line[]): Line[] {
  const [first] = lines.filter(({ on }) => on !== null)
  return lines.map((one) => (one === first ? { ...one, act: { act, id } } : one))
}

/** Lines that come from another convention. */
function toConvention(lines: Line[], reference: string | null): Line[] {
  return reference === null ? lines : lines.map((one) => ({ ...one, href: `/conventions/${reference}` }))
}

function byDay(one: Line, other: Line): number {
  const [first, second] = [closing(one.on!), closing(other.on!)]
  return first < second ? -1 : first > second ? 1 : 0
}

function deliberationLines(locale: Locale, one: AuthorisationRecord): Line[] {
  const t = (key: Parameters<typeof translate>[1]) => translate(locale, key)
  const lines = [
    line(one.sessionOn, t('date.session'), allowedText(locale, one)),
    line(one.sentOn, t('date.sent'), one.deliberationReference),
    line(one.receivedOn, t('date.received'), one.actIdentifier ?? one.deliberationReference),
    line(one.publishedOn, t('date.published'), one.deliberationReference),
    ...reviewLines(locale, one.reviews, one.deliberationReference),
    line(one.replacedFrom, t('date.replaced'), one.deliberationReference),
  ]
  const href = `/deliberations/${one.deliberationReference}`
  return lines.map((each) => ({ ...each, href }))
}

function reviewLines(locale: Locale, reviews: ReviewRecord[], detail: string): Line[] {
  return reviews.map(({ kind, happenedOn, outcome }) => {
    const became = outcome ? translate(locale, `review.outcome.${outcome}`) : ''
    return line(happenedOn, translate(locale, `review.kind.${kind}`), [became, detail].filter(Boolean).join(', '))
  })
}

function signatureLines(locale: Locale, { parties, signatures }: ConventionRecord): Line[] {
  return signatures.flatMap(({ id: act, partyId, signedOn, personName, capacity, place }) => {
    const name = parties.find(({ id }) => id === partyId)?.name ?? ''
    const detail = [personName, capacity, place].filter(Boolean).join(', ')
    return ofAct('sign', act, [
      line(signedOn, translate(locale, 'date.signature', { of: ofName(locale, name) }), detail),
    ])
  })
}

function renewalLines(locale: Locale, { renewals }: ConventionRecord): Line[] {
  return renewals.flatMap(({ id, order, agreedOn }) =>
    ofAct('renew', id, [line(agreedOn, translate(locale, 'date.renewal', { order }))]),
  )
}

function amendmentLines(locale: Locale, amendment: AmendmentRecord): Line[] {
  const { startsOn, signedOn, signed, amendmentReference } = amendment
  const reference = amendmentReference ?? ''
  const changes = changedText(locale, amendment)
  if (!signed) {
    const detail = [reference, changes].filter(Boolean).join(', ')
    return [line(startsOn, translate(locale, 'date.amendment-unsigned'), detail)]
  }
  if (signedOn === null || signedOn === startsOn) {
    return [line(startsOn, translate(locale, 'date.amendment-signed'), [reference, changes].filter(Boolean).join(', '))]
  }
  return [
    line(signedOn, translate(locale, 'date.amendment-signed'), reference),
    line(startsOn, translate(locale, 'date.amendment-starts'), changes),
  ]
}

function suspensionLines(locale: Locale, { suspensions }: ConventionRecord): Line[] {
  return suspensions.flatMap(({ id, from, until, reason }) =>
    ofAct('suspend', id, [
      line(from, translate(locale, 'date.suspended'), reason ?? ''),
      line(until, translate(locale, 'date.suspended-until')),
    ]),
  )
}

function endingLines(locale: Locale, { denunciation, nonRenewal, succession }: ConventionRecord): Line[] {
  const lines: Line[] = []
  if (denunciation) {
    const { id, notifiedOn, effectiveOn, by, reason } = denunciation
    const notified = line(notifiedOn, translate(locale, 'date.denounced'), [by, reason].filter(Boolean).join(', '))
    lines.push(...ofAct('denounce', id, [notified, line(effectiveOn, translate(locale, 'date.denounced-effective'))]))
  }
  if (nonRenewal) {
    const { id, decidedOn, reason } = nonRenewal
    lines.push(...ofAct('let-lapse', id, [line(decidedOn, translate(locale, 'date.non-renewal'), reason ?? '')]))
  }
  if (succession) {
    const { id, successorReference, startsOn, signedOn } = succession
    const signed = line(signedOn, translate(locale, 'date.successor-signed'), successorReference)
    const starts = line(startsOn, translate(locale, 'date.successor-starts'), successorReference)
    lines.push(...ofAct('supersede', id, toConvention([signed, starts], successorReference)))
  }
  return lines
}

/** What the law asks for or the record should hold, where nobody has said its day. */
function unknownLines(locale: Locale, record: ConventionRecord, standing: Standing): Line[] {
  const counting = countingAuthorisation(record, standing.on)?.authorisation ?? null
  const held = counting?.sessionOn && closing(counting.sessionOn) <= standing.on ? counting : null
  const unsigned = record.parties.filter(({ id }) => !record.signatures.some(({ partyId }) => partyId === id))
  const signedByAll = unsigned.length === 0
  return [
    ...(!counting ? [line(null, translate(locale, 'date.session'))] : []),
    ...(held && !held.receivedOn ? [line(null, translate(locale, 'date.received'), held.deliberationReference)] : []),
    ...(held && !held.publishedOn ? [line(null, translate(locale, 'date.published'), held.deliberationReference)] : []),
    ...unsigned.map(({ name }) => line(null, translate(locale, 'date.signature', { of: ofName(locale, name) }))),
    ...(signedByAll && standing.missing.includes('transmittedOn') && !record.transmittedOn
      ? [line(null, translate(locale, 'date.transmitted'))]
      : []),
  ]
}
