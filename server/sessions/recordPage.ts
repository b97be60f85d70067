import { type StatusModel, statusModel } from '../conventions/mark.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { dayText, distanceText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerNames } from '../partners/names.ts'
import type { Day, Standing } from '../rules/facts.ts'
import { type FactModel, fact } from '../web/facts.ts'
import type { Decision } from './moves.ts'
import { bodyText, kindText, sessionTitle } from './names.ts'
import { closingDay, type SessionRecord } from './record.ts'
import type { DeliberationTaken } from './store.ts'

/** What the template of a session shows. */

interface Shown {
  on: Day
  /** The conventions to be decided there on the day shown. */
  toDecide: { record: ConventionRecord; standing: Standing; decision: Decision }[]
  deliberations: DeliberationTaken[]
  /** What was just done, a word of the address. */
  done: string
}

export function sessionPage(locale: Locale, session: SessionRecord, { on, toDecide, deliberations, done }: Shown) {
  return {
    heading: sessionTitle(locale, session),
    fictional: session.fictional,
    sentence: sessionSentence(locale, session, on),
    edit: `/sessions/${session.id}/edit`,
    record: `/deliberations/new?session=${session.heldOn}`,
    done: done === 'edited' ? translate(locale, 'session.done.edited') : '',
    // Only the council's sessions decide by when a convention's file must be in.
    decides: session.body === 'council',
    toDecide: toDecide.map((one) => toDecideRow(locale, one)),
    deliberations: deliberations.map(({ reference, object, receivedOn, fictional }) => ({
      href: `/deliberations/${reference}`,
      reference,
      object,
      fictional,
      receivedOn,
      later: receivedOn !== null && receivedOn > on,
    })),
    facts: factsOf(locale, session),
  }
}

/** "Séance dans 20 jours. Les dossiers ferment le 30 novembre 2026, dans 6 jours." */
function sessionSentence(locale: Locale, session: SessionRecord, on: Day): string {
  const { heldOn, closesOn } = session
  const distance = distanceText(locale, heldOn, on)
  if (heldOn < on) return translate(locale, 'session.sentence.held', { distance })
  if (closesOn === null) return translate(locale, 'session.sentence.no-closing', { distance })
  const closes = { distance, day: dayText(locale, closesOn), closes: distanceText(locale, closesOn, on) }
  return translate(locale, closesOn < on ? 'session.sentence.closed' : 'session.sentence.open', closes)
}

interface DecideRow {
  href: string
  title: string
  reference: string
  partners: string
  decideBy: Day
  distance: string
  status: StatusModel
  renewal: string
}

function toDecideRow(locale: Locale, { record, standing, decision }: Shown['toDecide'][number]): DecideRow {
  return {
    href: `/conventions/${record.reference}`,
    title: record.title,
    reference: record.reference,
    partners: partnerNames(locale, record.partners),
    decideBy: decision.on,
    distance: distanceText(locale, decision.on, standing.on),
    status: statusModel(locale, standing),
    renewal: translate(locale, `renewal.${decision.renewalStatus}`),
  }
}

function factsOf(locale: Locale, session: SessionRecord): FactModel[] {
  const { body, heldOn, closesOn, kind, note } = session
  const closes = closesOn
    ? fact(locale, 'session.closes', dayText(locale, closesOn))
    : { ...fact(locale, 'session.closes', null), text: closesUnknown(locale, session) }
  return [
    fact(locale, 'session.body', bodyText(locale, body)),
    fact(locale, 'session.day', dayText(locale, heldOn)),
    closes,
    fact(locale, 'session.kind', kindText(locale, kind)),
    fact(locale, 'session.note', note),
  ]
}

/** Nobody knows: the rules then take the day itself. */
function closesUnknown(locale: Locale, session: SessionRecord): string {
  return translate(locale, 'session.closes.unknown', { day: dayText(locale, closingDay(session)) })
}
