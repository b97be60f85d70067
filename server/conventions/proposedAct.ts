import { durationTyped } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { Typed } from '../web/fields.ts'
import type { ActName, RecordedAct } from './acts.ts'
import type { AmendmentRecord, ConventionRecord } from './record.ts'

/** What an act's form proposes: the day shown, the party that is awaited, what comes next. */
export function proposed(locale: Locale, act: ActName, record: ConventionRecord, on: string): Typed {
  const today = dayTyped(on)
  switch (act) {
    case 'sign': {
      const awaited = record.parties.filter(({ id }) => !record.signatures.some(({ partyId }) => partyId === id))
      return { signedOn: today, party: awaited.length === 1 ? awaited[0]!.id : '' }
    }
    case 'transmit':
      return { transmittedOn: today }
    case 'renew':
      return { agreedOn: today, order: Math.max(0, ...record.renewals.map(({ order }) => order)) + 1 }
    case 'denounce':
      return { notifiedOn: today, by: record.parties[0]?.name ?? '' }
    case 'let-lapse':
      return { decidedOn: today }
    case 'suspend':
      return { from: today }
    case 'resume':
      return { resumedOn: today }
    case 'supersede':
      return {}
    case 'amend':
      return newAmendment(locale, record)
  }
}

function newAmendment(locale: Locale, { reference, title, amendments }: ConventionRecord): Typed {
  const rank = amendments.length + 1
  return {
    reference: `${reference.slice(0, 36)}-A${rank}`,
    title: translate(locale, 'act.amend.name.proposed', { rank, title }),
  }
}

/** An act as its form would say it, to be corrected; null where the convention has no such act (any more). */
export function typedAct(locale: Locale, act: RecordedAct, id: string, record: ConventionRecord): Typed | null {
  const typed = typers[act](record, id, locale)
  return typed && Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? '']))
}

const typers: Record<RecordedAct, (record: ConventionRecord, id: string, locale: Locale) => Typed | null> = {
  sign({ signatures }, id) {
    const one = signatures.find((signature) => signature.id === id)
    if (!one) return null
    const { partyId: party, signedOn, personName: signatory, capacity, place } = one
    return { party, signedOn: dayTyped(signedOn), signatory, capacity, place }
  },
  transmit: ({ transmissionId, transmittedOn }, id) =>
    transmissionId === id ? { transmittedOn: dayTyped(transmittedOn) } : null,
  renew({ renewals }, id) {
    const one = renewals.find((renewal) => renewal.id === id)
    return one ? { order: one.order, agreedOn: dayTyped(one.agreedOn) } : null
  },
  denounce({ denunciation: one }, id) {
    if (one?.id !== id) return null
    const { notifiedOn, effectiveOn, by, reason } = one
    return { notifiedOn: dayTyped(notifiedOn), effectiveOn: dayTyped(effectiveOn), by, reason }
  },
  'let-lapse': ({ nonRenewal: one }, id) =>
    one?.id === id ? { decidedOn: dayTyped(one.decidedOn), reason: one.reason } : null,
  suspend({ suspensions }, id) {
    const one = suspensions.find((suspension) => suspension.id === id)
    return one ? { from: dayTyped(one.from), until: dayTyped(one.until), reason: one.reason } : null
  },
  supersede: ({ succession: one }, id) =>
    one?.id === id
      ? { successor: one.successorReference, startsOn: dayTyped(one.startsOn), signedOn: dayTyped(one.toldOn) }
      : null,
  amend({ amendments }, id, locale) {
    const one = amendments.find((amendment) => amendment.id === id)
    return one ? typedAmendment(one, locale) : null
  },
}

function typedAmendment(one: AmendmentRecord, locale: Locale): Typed {
  const { amendmentReference: existing, toldOn, termMode, renewalMode, renewalMaximum, noticeMode } = one
  return {
    existing,
    signedOn: dayTyped(toldOn),
    startsOn: dayTyped(one.startsOn),
    termMode,
    termDuration: durationTyped(locale, one.termDuration),
    termEndsOn: dayTyped(one.termEndsOn),
    renewalMode,
    renewalPeriod: durationTyped(locale, one.renewalPeriod),
    renewalMaximum,
    noticeMode,
    notice: durationTyped(locale, one.notice),
  }
}

/** The convention without one of its acts. */
export function withoutAct(record: ConventionRecord, act: RecordedAct, id: string): ConventionRecord {
  const others = <R extends { id: string }>(all: R[]) => all.filter((one) => one.id !== id)
  switch (act) {
    case 'sign':
      return { ...record, signatures: others(record.signatures) }
    case 'transmit':
      return { ...record, transmittedOn: null, transmissionId: null }
    case 'renew':
      return { ...record, renewals: others(record.renewals) }
    case 'denounce':
      return { ...record, denunciation: null }
    case 'let-lapse':
      return { ...record, nonRenewal: null }
    case 'suspend':
      return { ...record, suspensions: others(record.suspensions) }
    case 'supersede':
      return { ...record, succession: null }
    case 'amend':
      return { ...record, amendments: others(record.amendments) }
  }
}
