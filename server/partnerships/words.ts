import type { Mark, StatusModel, Tone } from '../conventions/mark.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { capital, onText, sinceText } from '../locale/phrases.ts'
import { opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import {
  countsFrom,
  countsFromAnotherDay,
  type PartnershipEvent,
  type PartnershipStatus,
  partnershipStanding,
} from '../rules/partnership.ts'
import type { Partnership, PartnershipKind } from './store.ts'

/** How partnerships are told in words and marks. */

export function kindText(locale: Locale, kind: PartnershipKind | null): string {
  return translate(locale, `partnership.kind.${kind ?? 'unknown'}`)
}

/** The same in a column of its own. */
export function kindLabel(locale: Locale, kind: PartnershipKind | null): string {
  return capital(kind === null ? translate(locale, 'partnership.kind.none') : kindText(locale, kind))
}

const drawn: Record<PartnershipStatus, { mark: Mark; tone: Tone }> = {
  active: { mark: 'solid', tone: 'calm' },
  dormant: { mark: 'dotted', tone: 'soft' },
  suspended: { mark: 'broken', tone: 'watch' },
  ended: { mark: 'closed', tone: 'soft' },
}

/** A partnership's status as lists show it: a word with its drawn mark. */
export function partnershipStatusModel(locale: Locale, status: PartnershipStatus): StatusModel {
  return { word: translate(locale, `partnership.status.${status}`), ...drawn[status] }
}

type Told = Pick<Partnership, 'kind' | 'since' | 'events'>

/** "Jumelage depuis 1959, suspendu depuis le 10 mars 2022." */
export function partnershipSentence(locale: Locale, { kind, since, events }: Told, on: Day): string {
  const { event } = partnershipStanding(events, on)
  const then =
    event === null ? translate(locale, `partnership.then.active${gender(kind)}`) : eventText(locale, kind, event)
  return `${partnershipTitle(locale, { kind, since }, on)}, ${then}.`
}

/** "Jumelage depuis 1959": what it is called where its partner is known. */
export function partnershipTitle(locale: Locale, { kind, since }: Pick<Told, 'kind' | 'since'>, on: Day): string {
  return capital(beginningText(locale, kind, since, on))
}

/** French agrees with the kind: a jumelage is suspendu, a coopération suspendue. */
function gender(kind: PartnershipKind | null): '' | '.f' {
  return kind === 'decentralised-cooperation' ? '.f' : ''
}

function beginningText(locale: Locale, kind: PartnershipKind | null, since: string | null, on: Day): string {
  const named = kindText(locale, kind)
  if (since === null) return translate(locale, 'partnership.since.unknown', { kind: named })
  if (opening(since) > on)
    return translate(locale, 'partnership.since.later', { kind: named, when: onText(locale, since) })
  return translate(locale, 'partnership.since.known', { kind: named, when: sinceText(locale, since) })
}

/** "suspendu depuis 2022 (compte à partir du 31 décembre 2022)": where the day itself is not known, it says so. */
function eventText(locale: Locale, kind: PartnershipKind | null, event: PartnershipEvent): string {
  const told = translate(locale, `partnership.then.${event.kind}${gender(kind)}`, {
    when: whenText(locale, event),
  }).trim()
  return countsFromAnotherDay(event) ? `${told} (${countsFromText(locale, event)})` : told
}

function whenText(locale: Locale, { kind, happenedOn }: PartnershipEvent): string {
  if (happenedOn === null) return ''
  const lasts = kind === 'dormant' || kind === 'suspended'
  return lasts ? sinceText(locale, happenedOn) : onText(locale, happenedOn)
}

/** From which day an event counts where it is another than the day on which it happened; '' where it is the same. */
export function countsFromText(locale: Locale, event: PartnershipEvent): string {
  if (!countsFromAnotherDay(event)) return ''
  const key = event.happenedOn === null ? 'partnership.counts-from.entered' : 'partnership.counts-from'
  return translate(locale, key, { day: dayText(locale, countsFrom(event)) })
}
