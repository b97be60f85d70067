import type { z } from 'zod'
import { day, lines, optionalChoice, wrong } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { ComparedField } from '../web/conflict.ts'
import { type FactModel, fact } from '../web/facts.ts'
import { choiceField, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'

/** What a partner is in law: the part of its form and of its record that says so. */

export const natures = [
  'local-authority',
  'grouping',
  'state',
  'public-body',
  'association',
  'company',
  'other',
] as const
export type Nature = (typeof natures)[number]
const answers = ['yes', 'no'] as const

export interface PartnerFacts {
  nature: Nature | null
  /** Whether France recognises it. */
  recognition: 'yes' | 'no' | null
  recognitionFrom: string | null
  recognitionUntil: string | null
  sanctionsNote: string | null
  sanctionsFrom: string | null
  sanctionsUntil: string | null
  /** Null: as the OECD's list says of its country. */
  oda: 'yes' | 'no' | null
}

/** Nobody has said anything. */
export const unsaidFacts: PartnerFacts = {
  nature: null,
  recognition: null,
  recognitionFrom: null,
  recognitionUntil: null,
  sanctionsNote: null,
  sanctionsFrom: null,
  sanctionsUntil: null,
  oda: null,
}

export const statusFields = {
  nature: optionalChoice(natures),
  recognition: optionalChoice(answers),
  recognitionFrom: day(),
  recognitionUntil: day(),
  sanctionsNote: lines({ max: 2000 }),
  sanctionsFrom: day(),
  sanctionsUntil: day(),
  oda: optionalChoice(answers),
}

/** An end comes after its beginning; a day of sanctions or of recognition needs what it is the day of. */
export function checkStatus(typed: Partial<PartnerFacts>, context: z.core.$RefinementCtx): void {
  const { recognition, sanctionsNote } = typed
  for (const [from, until] of [
    ['recognitionFrom', 'recognitionUntil'],
    ['sanctionsFrom', 'sanctionsUntil'],
  ] as const) {
    const [first, last] = [typed[from], typed[until]]
    if (first && last && last < first) wrong(context, 'partner.until-before', {}, [until])
  }
  if (recognition === null && (typed.recognitionFrom || typed.recognitionUntil)) {
    wrong(context, 'field.required', {}, ['recognition'])
  }
  if (sanctionsNote === null && (typed.sanctionsFrom || typed.sanctionsUntil)) {
    wrong(context, 'field.required', {}, ['sanctionsNote'])
  }
}

/** Its fields; `listed` says whether the country typed is on the OECD's list. */
export function statusModels(form: FormModel, listed: (countryCode: string) => boolean) {
  const { locale, typed } = form
  const short = { size: 'short' } as const
  const unknown = { value: '', text: translate(locale, 'form.unknown-option') }
  const choices = (prefix: string, words: readonly string[]) =>
    words.map((value) => ({ value, text: word(locale, `${prefix}.${value}`) }))
  const [country] = textsOf(typed.countryCode)
  const proposed = country ? `partner.oda.listed.${listed(country) ? 'yes' : 'no'}` : 'partner.oda.listed'
  const said = ['nature', 'recognition', 'sanctionsNote', 'oda'].some((name) => textsOf(typed[name]).length > 0)
  const refused = Object.keys(statusFields).some((name) => name in form.errors)
  return {
    open: said || refused,
    nature: choiceField(form, 'nature', 'partner.nature', [unknown, ...choices('partner.nature', natures)]),
    recognition: choiceField(form, 'recognition', 'partner.recognition', [
      unknown,
      ...choices('partner.recognition', answers),
    ]),
    recognitionFrom: field(form, 'recognitionFrom', 'partner.since-day', short),
    recognitionUntil: field(form, 'recognitionUntil', 'partner.until-day', short),
    sanctionsNote: field(form, 'sanctionsNote', 'partner.sanctions', { rows: 2, hint: 'partner.sanctions.hint' }),
    sanctionsFrom: field(form, 'sanctionsFrom', 'partner.since-day', short),
    sanctionsUntil: field(form, 'sanctionsUntil', 'partner.until-day', short),
    oda: choiceField(
      form,
      'oda',
      'partner.oda',
      [{ value: '', text: word(locale, proposed) }, ...choices('partner.oda', answers)],
      { hint: 'partner.oda.hint' },
    ),
  }
}

/** What its record and the list of partners tell of them; null where nobody has said anything. */
export function statusTexts(locale: Locale, partner: PartnerFacts, isListed: boolean) {
  const { nature, recognition, sanctionsNote, oda } = partner
  const recognised = recognition ? word(locale, `partner.recognition.${recognition}`) : null
  const listed = word(locale, `partner.oda.listed.${isListed ? 'yes' : 'no'}`)
  return {
    nature: nature && word(locale, `partner.nature.${nature}`),
    recognition: within(locale, recognised, partner.recognitionFrom, partner.recognitionUntil),
    sanctions: within(locale, sanctionsNote, partner.sanctionsFrom, partner.sanctionsUntil),
    oda: oda ? word(locale, `partner.oda.${oda}`) : listed,
  }
}

/** What its record shows of them. */
export function statusFacts(locale: Locale, partner: PartnerFacts, isListed: boolean): FactModel[] {
  const { nature, recognition, sanctions, oda } = statusTexts(locale, partner, isListed)
  return [
    fact(locale, 'partner.nature', nature),
    fact(locale, 'partner.recognition', recognition),
    fact(locale, 'partner.sanctions', sanctions),
    fact(locale, 'partner.oda', oda),
  ]
}

/** "non (depuis le 1er mars 2014)". */
function within(locale: Locale, text: string | null, from: string | null, until: string | null): string | null {
  if (text === null || (from === null && until === null)) return text
  const days = [
    from ? translate(locale, 'partner.since', { day: dayText(locale, from) }) : '',
    until ? translate(locale, 'partner.until', { day: dayText(locale, until) }) : '',
  ]
  return `${text} (${days.filter(Boolean).join(', ')})`
}

export function typedStatus(partner: PartnerFacts): Typed {
  return {
    recognitionFrom: dayTyped(partner.recognitionFrom),
    recognitionUntil: dayTyped(partner.recognitionUntil),
    sanctionsFrom: dayTyped(partner.sanctionsFrom),
    sanctionsUntil: dayTyped(partner.sanctionsUntil),
  }
}

export function comparedStatus(locale: Locale): readonly ComparedField[] {
  const said = (prefix: string) => (value: string) => word(locale, `${prefix}.${value}`)
  return [
    { name: 'nature', label: 'partner.nature', shown: said('partner.nature') },
    { name: 'recognition', label: 'partner.recognition', shown: said('partner.recognition') },
    { name: 'recognitionFrom', label: 'partner.since-day' },
    { name: 'recognitionUntil', label: 'partner.until-day' },
    { name: 'sanctionsNote', label: 'partner.sanctions' },
    { name: 'sanctionsFrom', label: 'partner.since-day' },
    { name: 'sanctionsUntil', label: 'partner.until-day' },
    { name: 'oda', label: 'partner.oda', shown: said('partner.oda') },
  ]
}
