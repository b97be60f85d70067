import { dayText, durationText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { ofName } from '../locale/phrases.ts'
import { closing } from '../rules/calendar.ts'
import type { PartialDay, Standing } from '../rules/facts.ts'
import { allowedText, countingAuthorisation } from './authorisationPart.ts'
import type { AmendmentRecord, AuthorisationRecord, ConventionRecord } from './record.ts'

/** A line of the key-dates table: null where the day is not known. */
export interface KeyDate {
  on: PartialDay | null
  what: string
  detail: string
  /** After the day shown: told apart, and never counted. */
  later: boolean
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
    line(record.transmittedOn, translate(locale, 'date.transmitted')),
    line(standing.inForceOn, translate(locale, 'date.in-force')),
    ...renewalLines(locale, record),
    ...record.amendments.flatMap((amendment) => amendmentLines(locale, amendment)),
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
  return { on, what, detail }
}

function byDay(one: Line, other: Line): number {
  const [first, second] = [closing(one.on!), closing(other.on!)]
  return first < second ? -1 : first > second ? 1 : 0
}

function deliberationLines(locale: Locale, one: AuthorisationRecord): Line[] {
  const t = (key: Parameters<typeof translate>[1]) => translate(locale, key)
  return [
    line(one.sessionOn, t('date.session'), allowedText(locale, one)),
    line(one.sentOn, t('date.sent'), one.deliberationReference),
    line(one.receivedOn, t('date.received'), one.actIdentifier ?? one.deliberationReference),
    line(one.completedOn, t('date.completed'), one.deliberationReference),
    line(one.publishedOn, t('date.published'), one.deliberationReference),
    line(one.replacedFrom, t('date.replaced'), one.deliberationReference),
  ]
}

function signatureLines(locale: Locale, { parties, signatures }: ConventionRecord): Line[] {
  return signatures.map(({ partyId, signedOn, personName, capacity, place }) => {
    const name = parties.find(({ id }) => id === partyId)?.name ?? ''
    const detail = [personName, capacity, place].filter(Boolean).join(', ')
    return line(signedOn, translate(locale, 'date.signature', { of: ofName(locale, name) }), detail)
  })
}

function renewalLines(locale: Locale, { renewals }: ConventionRecord): Line[] {
  return renewals.map(({ order, agreedOn }) => line(agreedOn, translate(locale, 'date.renewal', { order })))
}

function amendmentLines(locale: Locale, amendment: AmendmentRecord): Line[] {
  const { startsOn, signedOn, amendmentReference } = amendment
  const reference = amendmentReference ?? ''
  const changes = changedText(locale, amendment)
  if (signedOn === null || signedOn === startsOn) {
    return [line(startsOn, translate(locale, 'date.amendment-signed'), [reference, changes].filter(Boolean).join(', '))]
  }
  return [
    line(signedOn, translate(locale, 'date.amendment-signed'), reference),
    line(startsOn, translate(locale, 'date.amendment-starts'), changes),
  ]
}

/** "terme au 31 décembre 2027, préavis de 3 mois" */
function changedText(locale: Locale, amendment: AmendmentRecord): string {
  const { termMode, termDuration, termEndsOn, renewalMode, noticeMode, notice } = amendment
  const term =
    termMode === 'ends-on'
      ? translate(locale, 'date.changed.ends-on', { day: dayText(locale, termEndsOn!) })
      : termMode === 'duration'
        ? translate(locale, 'date.changed.duration', { duration: durationText(locale, termDuration!) })
        : termMode && translate(locale, 'date.changed.unlimited')
  const renewal = renewalMode && translate(locale, `date.changed.renewal.${renewalMode}`)
  const noticeText =
    noticeMode === 'duration'
      ? translate(locale, 'date.changed.notice', { duration: durationText(locale, notice!) })
      : noticeMode && translate(locale, 'date.changed.no-notice')
  const changed = [term, renewal, noticeText].filter((text): text is string => !!text)
  return changed.length > 0 ? listText(locale, changed) : ''
}

function suspensionLines(locale: Locale, { suspensions }: ConventionRecord): Line[] {
  return suspensions.flatMap(({ from, until, reason }) => [
    line(from, translate(locale, 'date.suspended'), reason ?? ''),
    line(until, translate(locale, 'date.suspended-until')),
  ])
}

function endingLines(locale: Locale, { denunciation, nonRenewal, succession }: ConventionRecord): Line[] {
  const lines: Line[] = []
  if (denunciation) {
    const { notifiedOn, effectiveOn, by, reason } = denunciation
    const detail = [by, reason].filter(Boolean).join(', ')
    lines.push(line(notifiedOn, translate(locale, 'date.denounced'), detail))
    lines.push(line(effectiveOn, translate(locale, 'date.denounced-effective')))
  }
  if (nonRenewal) lines.push(line(nonRenewal.decidedOn, translate(locale, 'date.non-renewal'), nonRenewal.reason ?? ''))
  if (succession) {
    const { successorReference, startsOn, signedOn } = succession
    lines.push(line(signedOn, translate(locale, 'date.successor-signed'), successorReference))
    lines.push(line(startsOn, translate(locale, 'date.successor-starts'), successorReference))
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
