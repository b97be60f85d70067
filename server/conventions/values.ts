import { v7 as newId } from 'uuid'
import { fold } from '../locale/fold.ts'
import type { ConventionForm } from './form.ts'
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
}

/** The parties that the form says, the authority first; those that were there already keep their id. */
export function wantedParties(
  form: Pick<ConventionForm, 'thirds'>,
  partners: { id: string; name: string }[],
  known: PartyRecord[],
): WantedParty[] {
  const idOf = (isSame: (party: PartyRecord) => boolean) => known.find(isSame)?.id ?? newId()
  return [
    { id: idOf(({ side }) => side === 'authority'), side: 'authority', partnerId: null, name: null },
    ...partners.map(({ id }): WantedParty => {
      return { id: idOf(({ partnerId }) => partnerId === id), side: 'partner', partnerId: id, name: null }
    }),
    ...form.thirds.map((name): WantedParty => {
      return {
        id: idOf((party) => party.side === 'third' && party.name === name),
        side: 'third',
        partnerId: null,
        name,
      }
    }),
  ]
}
