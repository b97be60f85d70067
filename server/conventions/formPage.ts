import { domainName } from '../domains/names.ts'
import { durationText, languageName } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import { kinds } from '../rules/facts.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed } from '../web/fields.ts'
import {
  type ConventionForm,
  denounceables,
  languageCodes,
  noticeModes,
  partnerRooms,
  renewalModes,
  startModes,
  termModes,
  thirdRooms,
} from './form.ts'
import type { Choices } from './listPage.ts'
import type { PreviewModel } from './preview.ts'

interface Around {
  heading: string
  action: string
  back: string
  /** Where the convention is removed; empty for a new one. */
  removal: string
  version: number
  preview: PreviewModel | null
}

/** What the template of a convention's form shows. */
export function conventionFormPage(form: FormModel, choices: Choices, around: Around) {
  const { locale } = form
  return {
    ...around,
    errors: errorSummary(form),
    reference: field(form, 'reference', 'convention.reference', { required: true, hint: 'convention.reference.hint' }),
    kind: choiceField(
      form,
      'kind',
      'convention.kind',
      [{ value: '', text: translate(locale, 'form.choose') }, ...words(locale, kinds, 'kind')],
      { required: true },
    ),
    title: field(form, 'title', 'convention.title', { required: true, size: 'long' }),
    object: field(form, 'object', 'convention.object', { hint: 'convention.object.hint' }),
    partners: partnerFields(form, choices),
    thirds: Array.from({ length: thirdRooms }, (_, place) =>
      field(form, `third${place + 1}`, 'convention.third', place === 0 ? { hint: 'convention.third.hint' } : {}),
    ),
    ...clauseFields(form),
    languages: choiceField(form, 'languages', 'clause.languages', languageOptions(locale)),
    domains: choiceField(
      form,
      'domains',
      'convention.domains',
      choices.domains.map((domain) => ({ value: domain.code, text: domainName(locale, domain) })),
    ),
    stateException: field(form, 'stateException', 'convention.state-exception', {
      size: 'long',
      hint: 'convention.state-exception.hint',
    }),
    source: field(form, 'source', 'convention.source', { hint: 'convention.source.hint', rows: 2 }),
    note: field(form, 'note', 'convention.note', { rows: 3 }),
  }
}

type Clause = 'start' | 'term' | 'renewal' | 'notice' | 'denounceable'

/** Beginning, term, renewal, notice: each what is known of it, and the value where there is one. */
function clauseFields(form: FormModel) {
  const short = { size: 'short' } as const
  const modeField = (name: string, clause: Clause, modes: readonly string[]) =>
    choiceField(form, name, `clause.${clause}`, words(form.locale, modes, `clause.${clause}.choice`), {
      required: true,
    })
  return {
    startMode: modeField('startMode', 'start', startModes),
    startOn: field(form, 'startOn', 'convention.start-on', { ...short, hint: 'field.day.hint' }),
    termMode: modeField('termMode', 'term', termModes),
    termDuration: field(form, 'termDuration', 'convention.term-duration', { ...short, hint: 'field.duration.hint' }),
    termEndsOn: field(form, 'termEndsOn', 'convention.term-ends-on', {
      ...short,
      hint: 'convention.term-ends-on.hint',
    }),
    renewalMode: modeField('renewalMode', 'renewal', renewalModes),
    renewalPeriod: field(form, 'renewalPeriod', 'convention.renewal-period', { ...short, hint: 'field.duration.hint' }),
    renewalMaximum: field(form, 'renewalMaximum', 'convention.renewal-maximum', {
      ...short,
      inputMode: 'numeric',
      hint: 'convention.renewal-maximum.hint',
    }),
    noticeMode: modeField('noticeMode', 'notice', noticeModes),
    notice: field(form, 'notice', 'convention.notice-duration', { ...short, hint: 'field.duration.hint' }),
    denounceable: modeField('denounceable', 'denounceable', denounceables),
  }
}

function words(locale: Locale, names: readonly string[], prefix: string) {
  return names.map((name) => ({ value: name, text: word(locale, `${prefix}.${name}`) }))
}

function partnerFields(form: FormModel, { partners }: Choices) {
  const options = [
    { value: '', text: translate(form.locale, 'convention.no-partner') },
    ...partners.map((partner) => ({ value: partner.reference, text: partnerName(form.locale, partner) })),
  ]
  return Array.from({ length: partnerRooms }, (_, place) =>
    choiceField(form, `partner${place + 1}`, place === 0 ? 'convention.partner' : 'convention.partner.other', options),
  )
}

/** The usual languages by name. */
function languageOptions(locale: Locale) {
  const collator = new Intl.Collator(locale)
  return languageCodes
    .map((code) => ({ value: code, text: languageName(locale, code) }))
    .sort((one, other) => collator.compare(one.text, other.text))
}

/** A convention as its form's fields hold it. */
export function typedConvention(locale: Locale, form: ConventionForm): Typed {
  const { partners, thirds, ...values } = form
  const typed: Typed = { ...values }
  for (const [place, reference] of partners.entries()) typed[`partner${place + 1}`] = reference
  for (const [place, name] of thirds.entries()) typed[`third${place + 1}`] = name
  for (const name of ['startOn', 'termEndsOn'] as const) typed[name] = dayTyped(form[name])
  for (const name of ['termDuration', 'renewalPeriod', 'notice'] as const) {
    // People type plain spaces.
    typed[name] = form[name] ? durationText(locale, form[name]).replace(/\s/g, ' ') : ''
  }
  return typed
}

/** What a new convention's form begins with: nothing is known that nobody has said. */
export function emptyConvention(reference: string): Typed {
  const modes = { startMode: 'unknown', termMode: 'unknown', renewalMode: 'unknown', noticeMode: 'unknown' }
  return { reference, ...modes, denounceable: 'unknown' }
}

/** What an address may say of a new convention's time and kind. */
export const clauseNames = (
  'kind startMode startOn termMode termDuration termEndsOn renewalMode renewalPeriod renewalMaximum ' +
  'noticeMode notice denounceable'
).split(' ')

/** The fields that two people may have changed at once. */
export function comparedConvention(locale: Locale, choices: Choices): ComparedField[] {
  const said = (prefix: string) => (value: string) => word(locale, `${prefix}.${value}`)
  const partner = (reference: string) => choices.partners.find((one) => one.reference === reference)?.name ?? reference
  const domain = (code: string) => {
    const known = choices.domains.find((one) => one.code === code)
    return known ? domainName(locale, known) : code
  }
  return [
    { name: 'reference', label: 'convention.reference' },
    { name: 'kind', label: 'convention.kind', shown: said('kind') },
    { name: 'title', label: 'convention.title' },
    { name: 'object', label: 'convention.object' },
    { name: 'partner1', label: 'convention.partner', shown: partner },
    { name: 'partner2', label: 'convention.partner.other', shown: partner },
    { name: 'partner3', label: 'convention.partner.other', shown: partner },
    { name: 'third1', label: 'convention.third' },
    { name: 'third2', label: 'convention.third' },
    { name: 'startMode', label: 'clause.start', shown: said('clause.start.choice') },
    { name: 'startOn', label: 'convention.start-on' },
    { name: 'termMode', label: 'clause.term', shown: said('clause.term.choice') },
    { name: 'termDuration', label: 'convention.term-duration' },
    { name: 'termEndsOn', label: 'convention.term-ends-on' },
    { name: 'renewalMode', label: 'clause.renewal', shown: said('clause.renewal.choice') },
    { name: 'renewalPeriod', label: 'convention.renewal-period' },
    { name: 'renewalMaximum', label: 'convention.renewal-maximum' },
    { name: 'noticeMode', label: 'clause.notice', shown: said('clause.notice.choice') },
    { name: 'notice', label: 'convention.notice-duration' },
    { name: 'denounceable', label: 'clause.denounceable', shown: said('clause.denounceable.choice') },
    { name: 'languages', label: 'clause.languages', shown: (code) => languageName(locale, code) },
    { name: 'domains', label: 'convention.domains', shown: domain },
    { name: 'stateException', label: 'convention.state-exception' },
    { name: 'source', label: 'convention.source' },
    { name: 'note', label: 'convention.note' },
  ]
}
