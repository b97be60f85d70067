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

/** How many partners and how many other parties the form has room for. */
export const partnerRooms = 3
export const thirdRooms = 2

export const startModes = ['unknown', 'on', 'last-signature', 'transmission'] as const
export const termModes = ['unknown', 'duration', 'ends-on', 'unlimited'] as const
export const renewalModes = ['unknown', 'none', 'tacit', 'express'] as const
export const noticeModes = ['unknown', 'none', 'duration'] as const
export const denounceables = ['unknown', 'at-term', 'any-time'] as const

/** Languages that conventions of French authorities are written in, by ISO 639-1; others come with their convention. */
export const languageCodes =
  'fr en de es it pt nl pl cs sk hu ro bg mk sr hr sl sq el ru uk tr ka hy he ar fa ja zh ko vi lo km th wo mg sw bm'.split(
    ' ',
  )

const fields = z.object({
  reference: reference(),
  kind: choice(kinds),
  title: requiredLine(300),
  object: lines({ max: 5000 }),
  partner1: line({ max: 40 }),
  partner2: line({ max: 40 }),
  partner3: line({ max: 40 }),
  third1: line({ max: 200 }),
  third2: line({ max: 200 }),
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
  domains: many(),
  stateException: line({ max: 300 }),
  source: lines({ max: 1000 }),
  note: lines({ max: 5000 }),
  version: version(),
})

type Fields = z.infer<typeof fields>

/** A convention as its form says it. Where a mode needs no value beside it, none is kept. */
export interface ConventionForm extends Omit<Fields, 'partner1' | 'partner2' | 'partner3' | 'third1' | 'third2'> {
  /** References of partners, in the order of the parties. */
  partners: string[]
  thirds: string[]
}

/** The words that only the authority's own records know. */
interface OwnWords {
  partners: string[]
  domains: string[]
}

export function readConvention(body: unknown, words: OwnWords): FormRead<ConventionForm> {
  return readForm(
    fields.transform((typed, context): ConventionForm => {
      const { partner1, partner2, partner3, third1, third2, ...rest } = typed
      const partners = [partner1, partner2, partner3].filter((one) => one !== null)
      const thirds = [third1, third2].filter((one) => one !== null)
      checkParties(typed, words, context)
      checkModes(typed, context)
      if (!rest.domains.every((code) => words.domains.includes(code))) {
        wrong(context, 'field.unknown-choice', {}, ['domains'])
      }
      if (!rest.languages.every((code) => languageCodes.includes(code))) {
        wrong(context, 'field.unknown-choice', {}, ['languages'])
      }
      return { ...withoutIdleValues(rest), partners, thirds }
    }),
    body,
  )
}

type Context = z.core.$RefinementCtx

function checkParties(typed: Fields, words: OwnWords, context: Context): void {
  const places = ['partner1', 'partner2', 'partner3', 'third1', 'third2'] as const
  const seen = new Set<string>()
  for (const place of places) {
    const value = typed[place]
    if (value === null) continue
    if (place.startsWith('partner') && !words.partners.includes(value)) {
      wrong(context, 'field.unknown-choice', {}, [place])
    }
    const key = value.toLowerCase()
    if (seen.has(key)) wrong(context, 'convention.party-twice', {}, [place])
    seen.add(key)
  }
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

function withoutIdleValues<T extends Omit<Fields, `partner${1 | 2 | 3}` | `third${1 | 2}`>>(typed: T): T {
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
