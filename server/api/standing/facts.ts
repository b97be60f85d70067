import {
  type AmendmentFacts,
  type AuthorisationFacts,
  type ConventionFacts,
  type CouncilSession,
  kinds,
  type Renewal,
  type SignatureFacts,
  type Start,
  type Term,
} from '../../rules/facts.ts'
import {
  at,
  count,
  day,
  duration,
  isAbsent,
  isObject,
  listOf,
  oneOf,
  partialDay,
  type Reader,
  refuse,
  required,
  text,
  type Value,
  words,
} from './reading.ts'

/** More than any convention has; a calendar may hold centuries of monthly sessions. */
const mostEntries = 300
const mostSessions = 5000

/** The facts of a request, null where the value has no keys; problems are told one by one, and all of them. */
export const readFacts: Reader<ConventionFacts> = (value) => {
  if (!isObject(value)) return null
  const term = readTerm(at(value, 'term'))
  const start = readStart(at(value, 'start'))
  if (term && 'endsOn' in term && start && 'on' in start && term.endsOn < start.on) {
    refuse(at(at(value, 'term'), 'endsOn'), 'ends-before-start')
  }
  return {
    kind: required(at(value, 'kind'), (kind) => oneOf(kind, kinds))!,
    authorisation: readAuthorisation(at(value, 'authorisation')),
    signatures: listOf(at(value, 'signatures'), mostEntries, readSignature),
    transmittedOn: day(at(value, 'transmittedOn')),
    start,
    term,
    renewal: readRenewal(at(value, 'renewal')),
    renewals: readRenewals(at(value, 'renewals')),
    notice: duration(at(value, 'notice')),
    denounceable: oneOf(at(value, 'denounceable'), ['at-term', 'any-time']),
    denunciation: readDenunciation(at(value, 'denunciation')),
    nonRenewal: readNonRenewal(at(value, 'nonRenewal')),
    successor: readSuccessor(at(value, 'successor')),
    suspensions: listOf(at(value, 'suspensions'), mostEntries, readSuspension),
    amendments: listOf(at(value, 'amendments'), mostEntries, readAmendment),
    sessions: listOf(at(value, 'sessions'), mostSessions, readSession),
    settings: readSettings(at(value, 'settings')),
  }
}

function readAuthorisation(value: Value): AuthorisationFacts | null {
  if (!isObject(value)) return null
  return {
    sessionOn: partialDay(at(value, 'sessionOn')),
    receivedOn: day(at(value, 'receivedOn')),
    publishedOn: day(at(value, 'publishedOn')),
    completedOn: day(at(value, 'completedOn')),
  }
}

function readSignature(value: Value): SignatureFacts | null {
  if (!isObject(value)) return null
  return { party: required(at(value, 'party'), words)!, on: partialDay(at(value, 'on')) }
}

function readStart(value: Value): Start | null {
  if (!isObject(value)) return null
  if (!isAbsent(at(value, 'on'))) {
    const on = day(at(value, 'on'))
    return on ? { on } : null
  }
  const from = required(at(value, 'from'), (word) => oneOf(word, ['last-signature', 'transmission']))
  return from ? { from } : null
}

function readTerm(value: Value): Term | null {
  if (!isObject(value)) return null
  const [length, end] = [at(value, 'duration'), at(value, 'endsOn')]
  if (isAbsent(length) && isAbsent(end)) return refuse(value, 'required')
  if (!isAbsent(length) && !isAbsent(end)) return refuse(value, 'one-of-both')
  const [lasting, endsOn] = [duration(length), day(end)]
  if (lasting) return { duration: lasting }
  return endsOn ? { endsOn } : null
}

function readRenewal(value: Value): Renewal | null {
  if (!isObject(value)) return null
  const mode = required(at(value, 'mode'), (word) => oneOf(word, ['none', 'tacit', 'express']))
  if (!mode || mode === 'none') return mode ? { mode } : null
  const period = required(at(value, 'period'), duration)
  return { mode, period: period!, maximum: count(at(value, 'maximum'), 0) }
}

function readRenewals(value: Value): { order: number; agreedOn: string }[] {
  const orders = new Set<number>()
  return listOf(value, mostEntries, (entry) => {
    if (!isObject(entry)) return null
    const order = required(at(entry, 'order'), (number) => count(number, 1))
    if (order !== null && orders.has(order)) refuse(at(entry, 'order'), 'order-twice')
    if (order !== null) orders.add(order)
    return { order: order!, agreedOn: required(at(entry, 'agreedOn'), day)! }
  })
}

function readDenunciation(value: Value): ConventionFacts['denunciation'] {
  if (!isObject(value)) return null
  const notifiedOn = required(at(value, 'notifiedOn'), day)
  const effectiveOn = day(at(value, 'effectiveOn'))
  if (notifiedOn && effectiveOn && effectiveOn < notifiedOn) refuse(at(value, 'effectiveOn'), 'before-notified')
  return { notifiedOn: notifiedOn!, effectiveOn, by: text(at(value, 'by')) }
}

function readNonRenewal(value: Value): ConventionFacts['nonRenewal'] {
  return isObject(value) ? { decidedOn: required(at(value, 'decidedOn'), day)! } : null
}

function readSuccessor(value: Value): ConventionFacts['successor'] {
  if (!isObject(value)) return null
  return { signedOn: day(at(value, 'signedOn')), startsOn: required(at(value, 'startsOn'), day)! }
}

function readSuspension(value: Value): { from: string; until: string | null } | null {
  if (!isObject(value)) return null
  const from = required(at(value, 'from'), day)
  const until = day(at(value, 'until'))
  if (from && until && until < from) refuse(at(value, 'until'), 'until-before-from')
  return { from: from!, until }
}

/** An amendment: a key that is there changes, even to null (no limit, no renewal, no notice). */
function readAmendment(value: Value): AmendmentFacts | null {
  if (!isObject(value)) return null
  const startsOn = required(at(value, 'startsOn'), day)!
  const amendment: AmendmentFacts = { signedOn: day(at(value, 'signedOn')), startsOn }
  const [term, renewal, notice] = [at(value, 'term'), at(value, 'renewal'), at(value, 'notice')]
  if (term.raw !== undefined) amendment.term = readTerm(term)
  if (renewal.raw !== undefined) amendment.renewal = readRenewal(renewal)
  if (notice.raw !== undefined) amendment.notice = duration(notice)
  if (amendment.term && 'endsOn' in amendment.term && startsOn && amendment.term.endsOn < startsOn) {
    refuse(at(term, 'endsOn'), 'ends-before-start')
  }
  return amendment
}

function readSession(value: Value): CouncilSession | null {
  if (!isObject(value)) return null
  return { on: required(at(value, 'on'), partialDay)!, closesOn: day(at(value, 'closesOn')) }
}

function readSettings(value: Value): ConventionFacts['settings'] {
  if (!isObject(value)) return null
  const settings: ConventionFacts['settings'] = {}
  const [alertWindow, leadTime] = [duration(at(value, 'alertWindow')), duration(at(value, 'leadTime'))]
  if (alertWindow) settings.alertWindow = alertWindow
  if (leadTime) settings.leadTime = leadTime
  return settings
}
