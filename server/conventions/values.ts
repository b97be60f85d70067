import { v7 as newId } from 'uuid'
import { fold } from '../locale/fold.ts'
import type { ConventionForm } from './form.ts'
import type { PartyForm, ThirdForm } from './party.ts'
import type { PartyRecord } from './record.ts'

/** What the form says, as columns of a convention's own row. */
export function columnsOf(form: ConventionForm) {
  return {
    reference: form.reference,
    kind: form.kind,
    title: form.title,
    object: form.object,
    start_mode: form.startMode,
    start_on: form.startOn,
    term_mode: form.termMode,
    term_duration: form.termDuration,
    term_ends_on: form.termEndsOn,
    renewal_mode: form.renewalMode,
    renewal_period: form.renewalPeriod,
    renewal_maximum: form.renewalMaximum,
    notice_mode: form.noticeMode,
    notice: form.notice,
    denounceable: form.denounceable,
    languages: form.languages.length > 0 ? form.languages.join(' ') : null,
    prevailing_language: form.prevailingLanguage,
    place_kept: form.placeKept,
    service: form.service,
    service_key: form.service === null ? null : fold(form.service),
    state_exception: form.stateException,
    source: form.source,
    note: form.note,
    sort_key: fold(form.title),
  }
}

export interface WantedParty {
  id: string
  side: PartyRecord['side']
  partnerId: string | null
  name: string | null
  nature: PartyRecord['nature']
}

/** The parties that the form says, the authority first; those that were there already keep their id. */
export function wantedParties(
  parties: readonly PartyForm[],
  partners: readonly { id: string; reference: string }[],
  known: readonly PartyRecord[],
): WantedParty[] {
  const idOf = (isSame: (party: PartyRecord) => boolean) => known.find(isSame)?.id ?? newId()
  const own = { side: 'authority', partnerId: null, name: null, nature: null } as const
  return [
    { id: idOf(({ side }) => side === 'authority'), ...own },
    ...parties.flatMap((party): WantedParty[] => {
      if (typeof party !== 'string') return [{ id: idOf((one) => isThird(one, party.third)), ...thirdOf(party) }]
      const partner = partners.find(({ reference }) => reference === party)
      if (!partner) return []
      const id = idOf(({ partnerId }) => partnerId === partner.id)
      return [{ id, side: 'partner', partnerId: partner.id, name: null, nature: null }]
    }),
  ]
}

function thirdOf({ third, thirdNature }: ThirdForm) {
  return { side: 'third', partnerId: null, name: third, nature: thirdNature } as const
}

function isThird({ side, name }: PartyRecord, third: string): boolean {
  return side === 'third' && fold(name) === fold(third)
}
