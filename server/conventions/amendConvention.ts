import type { AmendForm } from './amendForm.ts'
import { insertConvention } from './createConvention.ts'
import type { ConventionForm } from './form.ts'
import { formOf } from './formOf.ts'
import type { ConventionRecord } from './record.ts'
import type { WriteAct } from './recordAct.ts'

/**
 * An amendment changes the convention; where it is not recorded yet it becomes a convention of its own, of the same
 * parties. A correction leaves an amendment that is known by what it changes alone as it is.
 */
export function amendConvention(form: AmendForm, record: ConventionRecord, correcting: boolean): WriteAct {
  const { existing, reference, title, version: _version, ...said } = form
  return async (trx, row, by) => {
    const isNew = !existing && !correcting
    const made = isNew ? await insertConvention(trx, row.authority_id, amendmentOf(form, record), by) : null
    await trx
      .insertInto('amendments')
      .values({
        ...row,
        amendment_id: existing?.id ?? made,
        starts_on: said.startsOn,
        signed_on: said.signedOn,
        term_mode: said.termMode,
        term_duration: said.termDuration,
        term_ends_on: said.termEndsOn,
        renewal_mode: said.renewalMode,
        renewal_period: said.renewalPeriod,
        renewal_maximum: said.renewalMaximum,
        notice_mode: said.noticeMode,
        notice: said.notice,
      })
      .execute()
    return { amendment: existing?.reference ?? (isNew ? reference : null), title, ...said }
  }
}

/** A new amendment as a convention of its own: of its clauses nothing is known but its start and the end that it sets. */
function amendmentOf(form: AmendForm, record: ConventionRecord): ConventionForm {
  const { reference, title, startsOn, termMode, termEndsOn } = form
  return {
    ...formOf(record),
    reference: reference!,
    kind: 'amendment',
    title: title!,
    object: null,
    startMode: 'on',
    startOn: startsOn,
    termMode: termMode === 'ends-on' ? 'ends-on' : 'unknown',
    termDuration: null,
    termEndsOn: termMode === 'ends-on' ? termEndsOn : null,
    renewalMode: 'unknown',
    renewalPeriod: null,
    renewalMaximum: null,
    noticeMode: 'unknown',
    notice: null,
    denounceable: 'unknown',
    languages: [],
    prevailingLanguage: null,
    placeKept: null,
    source: null,
    note: null,
  }
}
