import { z } from 'zod'
import {
  choice,
  day,
  duration,
  type FormRead,
  line,
  lines,
  many,
  optionalChoice,
  readForm,
  reference,
  requiredLine,
  version,
  wholeNumber,
  wrong,
} from '../locale/fields.ts'
import { kinds } from '../rules/facts.ts'
import { allPrevail, languageCodes } from './languages.ts'
import type { PartyForm } from './party.ts'
import { readParties } from './partyForm.ts'

export const startModes = ['unknown', 'on', 'last-signature', 'transmission'] as const
export const termModes = ['unknown', 'duration', 'ends-on', 'unlimited'] as const
export const renewalModes = ['unknown', 'none', 'tacit', 'express'] as const
export const noticeModes = ['unknown', 'none', 'duration'] as const
export const denounceables = ['unknown', 'at-term', 'any-time'] as const

const fields = z.object({
  reference: reference(),
  kind: choice(kinds),
  title: requiredLine(300),
  object: lines({ max: 5000 }),
  startMode: choice(startModes),
  startOn: day(),
  termMode: choice(termModes),
  termDuration: duration(),
  termEndsOn: day(),
  renewalMode: choice(renewalModes),
  renewalPeriod: duration(),
  renewalMaximum: wholeNumber({ min: 0, max: 1000 }),
  noticeMode: choice(noticeModes),
  notice: duration(),
  denounceable: choice(denounceables),
  languages: many(),
  prevailingLanguage: optionalChoice([allPrevail, ...languageCodes]),
  placeKept: line({ max: 300 }),
  service: line({ max: 120 }),
  domains: many(),
  stateException: line({ max: 300 }),
  source: lines({ max: 1000 }),
  note: lines({ max: 5000 }),
  version: version(),
})

type Fields = z.infer<typeof fields>

/** A convention as its form says it. Where a mode needs no value beside it, none is kept. */
export interface ConventionForm extends Fields {
  /** Those beside the authority, in their order. */
  parties: PartyForm[]
}

/** The words that only the authority's own records know. */
interface OwnWords {
  partners: string[]
  domains: string[]
}

export function readConvention(body: unknown, words: OwnWords): FormRead<ConventionForm> {
  const read = readFields(body, words)
  const parties = readParties(body, words.partners)
  if (read.ok && parties.ok) return { ok: true, value: { ...read.value, parties: parties.value } }
  return { ok: false, errors: { ...(read.ok ? {} : read.errors), ...(parties.ok ? {} : parties.errors) } }
}

function readFields(body: unknown, words: OwnWords): FormRead<Fields> {
  return readForm(
    fields.transform((typed, context): Fields => {
      checkModes(typed, context)
      if (!typed.domains.every((code) => words.domains.includes(code))) {
        wrong(context, 'field.unknown-choice', {}, ['domains'])
      }
      if (!typed.languages.every((code) => languageCodes.includes(code))) {
        wrong(context, 'field.unknown-choice', {}, ['languages'])
      }
      checkPrevailing(typed, context)
      return withoutIdleValues(typed)
    }),
    body,
  )
}

type Context = z.core.$RefinementCtx

/** Only a language that the convention is written in can prevail; "all of them" says nothing of a single one. */
function checkPrevailing({ languages, prevailingLanguage }: Fields, context: Context): void {
  if (prevailingLanguage === null) return
  if (prevailingLanguage !== allPrevail) {
    if (!languages.includes(prevailingLanguage))
      wrong(context, 'convention.prevails.not-written', {}, ['prevailingLanguage'])
  } else if (languages.length < 2) wrong(context, 'convention.prevails.one-version', {}, ['prevailingLanguage'])
}

/** What a mode asks for must be there; an end comes after its beginning. */
function checkModes(typed: Fields, context: Context): void {
  const asked = [
    [typed.startMode === 'on', 'startOn'],
    [typed.termMode === 'duration', 'termDuration'],
    [typed.termMode === 'ends-on', 'termEndsOn'],
    [typed.renewalMode === 'tacit' || typed.renewalMode === 'express', 'renewalPeriod'],
    [typed.noticeMode === 'duration', 'notice'],
  ] as const
  for (const [needed, name] of asked) {
    if (needed && typed[name] === null) wrong(context, 'field.required', {}, [name])
  }
  const { startMode, startOn, termMode, termEndsOn } = typed
  if (startMode === 'on' && termMode === 'ends-on' && startOn && termEndsOn && termEndsOn < startOn) {
    wrong(context, 'convention.ends-before-start', {}, ['termEndsOn'])
  }
}

function withoutIdleValues(typed: Fields): Fields {
  const renewed = typed.renewalMode === 'tacit' || typed.renewalMode === 'express'
  return {
    ...typed,
    startOn: typed.startMode === 'on' ? typed.startOn : null,
    termDuration: typed.termMode === 'duration' ? typed.termDuration : null,
    termEndsOn: typed.termMode === 'ends-on' ? typed.termEndsOn : null,
    renewalPeriod: renewed ? typed.renewalPeriod : null,
    renewalMaximum: renewed ? typed.renewalMaximum : null,
    notice: typed.noticeMode === 'duration' ? typed.notice : null,
  }
}

/** Whether the form only asks what it would change. */
export function readCheck(body: unknown): boolean {
  const { check } = (body ?? {}) as Record<string, unknown>
  return optionalChoice(['yes']).safeParse(check ?? '').data === 'yes'
}
