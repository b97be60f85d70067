import { z } from 'zod'
import {
  day,
  duration,
  line,
  optionalChoice,
  optionalReference,
  readForm,
  requiredDay,
  version,
  wholeNumber,
  wrong,
} from '../locale/fields.ts'
import type { Key } from '../locale/locale.ts'
import type { ActContext, Named } from './actContext.ts'
import type { ConventionRecord } from './record.ts'

export const amendedTermModes = ['duration', 'ends-on', 'unlimited'] as const
export const amendedRenewalModes = ['none', 'tacit', 'express'] as const
export const amendedNoticeModes = ['none', 'duration'] as const

const fields = z.object({
  /** An amendment that is recorded already; empty for a new one. */
  existing: line({ max: 40 }),
  reference: optionalReference(),
  title: line({ max: 300 }),
  signedOn: day(),
  startsOn: requiredDay(),
  termMode: optionalChoice(amendedTermModes),
  termDuration: duration(),
  termEndsOn: day(),
  renewalMode: optionalChoice(amendedRenewalModes),
  renewalPeriod: duration(),
  renewalMaximum: wholeNumber({ min: 0, max: 1000 }),
  noticeMode: optionalChoice(amendedNoticeModes),
  notice: duration(),
  version: version(),
})
type Fields = z.infer<typeof fields>

/** An amendment as its form says it: `existing` is null where a new convention is to be recorded, or where none is known. */
export type AmendForm = Omit<Fields, 'existing'> & { existing: Named | null }

/** An amendment, new or recorded already: not the convention itself, nor one that this one amends in the end. */
export function readAmend(body: unknown, act: ActContext) {
  return readForm(
    fields.transform((typed, context): AmendForm => {
      if (typed.existing) checkExisting(typed.existing, act, context)
      else if (act.mustName) wrong(context, 'field.required', {}, ['existing'])
      else if (!act.correcting) checkNew(typed, act, context)
      checkChanges(typed, context)
      return { ...withoutIdleValues(typed), existing: typed.existing ? act.named : null }
    }),
    body,
  )
}

type Context = z.core.$RefinementCtx

function checkExisting(reference: string, act: ActContext, context: Context): void {
  const problem = problemWith(act)
  if (problem) wrong(context, problem, { reference: act.named?.reference ?? reference }, ['existing'])
}

function problemWith({ record, named }: ActContext): Key | null {
  if (!named) return 'act.unknown-reference'
  if (named.id === record.id) return 'act.amend.itself'
  if (!named.isAmendment) return 'act.amend.not-amendment'
  if (named.circle) return 'act.amend.circle'
  const already = record.amendments.some(({ amendmentReference }) => amendmentReference === named.reference)
  return already ? 'act.amend.twice' : null
}

function checkNew({ reference, title }: Fields, { record }: ActContext, context: Context): void {
  if (reference === null) wrong(context, 'field.required', {}, ['reference'])
  if (reference === record.reference) wrong(context, 'act.amend.itself', {}, ['reference'])
  if (title === null) wrong(context, 'field.required', {}, ['title'])
}

/** What a mode asks for must be there; the new end comes after the amendment's start. */
function checkChanges(typed: Fields, context: Context): void {
  const asked = [
    [typed.termMode === 'duration', 'termDuration'],
    [typed.termMode === 'ends-on', 'termEndsOn'],
    [isRenewed(typed), 'renewalPeriod'],
    [typed.noticeMode === 'duration', 'notice'],
  ] as const
  for (const [needed, name] of asked) {
    if (needed && typed[name] === null) wrong(context, 'field.required', {}, [name])
  }
  const { termMode, termEndsOn, startsOn } = typed
  if (termMode === 'ends-on' && termEndsOn && startsOn && termEndsOn < startsOn) {
    wrong(context, 'act.amend.ends-before', {}, ['termEndsOn'])
  }
}

function withoutIdleValues(typed: Fields): Fields {
  return {
    ...typed,
    termDuration: typed.termMode === 'duration' ? typed.termDuration : null,
    termEndsOn: typed.termMode === 'ends-on' ? typed.termEndsOn : null,
    renewalPeriod: isRenewed(typed) ? typed.renewalPeriod : null,
    renewalMaximum: isRenewed(typed) ? typed.renewalMaximum : null,
    notice: typed.noticeMode === 'duration' ? typed.notice : null,
  }
}

function isRenewed({ renewalMode }: Pick<Fields, 'renewalMode'>): boolean {
  return renewalMode === 'tacit' || renewalMode === 'express'
}

/** The convention as amended; an amendment without a day of signature waits for its own. */
export function withAmendment(record: ConventionRecord, form: AmendForm, { correcting }: ActContext): ConventionRecord {
  const { existing, reference, title: _title, version: _version, signedOn: toldOn, ...changes } = form
  const signedOn = existing?.signedOn ?? toldOn
  const isKnownByChanges = correcting && !existing
  const amendment = {
    ...changes,
    id: '',
    signedOn,
    toldOn,
    signed: signedOn !== null || isKnownByChanges,
    amendmentReference: existing?.reference ?? (correcting ? null : reference),
    votes: isKnownByChanges ? null : [],
  }
  const amendments = [...record.amendments, amendment].sort((one, other) =>
    one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0,
  )
  return { ...record, amendments }
}
