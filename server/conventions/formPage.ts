import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import { durationTyped, languageName } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { type NewPartnerFold, newPartnerModel } from '../partners/newPartner.ts'
import { kinds } from '../rules/facts.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { BoundParty } from './boundParties.ts'
import { prevailsText } from './clauses.ts'
import type { Choices } from './filterPart.ts'
import { type ConventionForm, denounceables, noticeModes, renewalModes, startModes, termModes } from './form.ts'
import { type HabitHints, habitHints, habitsPart, type KnownHabits } from './habitsPart.ts'
import { keepingFields } from './keepingFields.ts'
import { comparedParties, partyFields } from './partyFields.ts'
import { typedParties } from './partyTyped.ts'
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

interface Beside {
  /** The parties that the form may not leave out. */
  bound: readonly BoundParty[]
  /** What is said of the partner that the fold just gave the form. */
  chosen: NewPartnerFold['chosen']
  /** The convention from which a new one is begun again. */
  from: { reference: string; title: string } | null
  /** What a new one may have in common with others. */
  habits: KnownHabits | null
}

/** What the template of a convention's form shows. */
export function conventionFormPage(form: FormModel, choices: Choices, around: Around, beside: Beside) {
  const { locale, typed } = form
  const { bound, chosen, from, habits } = beside
  const { action } = around
  const hints = habitHints(locale, habits, typed)
  return {
    ...around,
    from: from && { ...from, href: `/conventions/${from.reference}` },
    habits: habitsPart(locale, habits, typed),
    habitsTaken: habits !== null && typed.habits === 'taken',
    errors: errorSummary(form),
    reference: field(form, 'reference', 'convention.reference', { required: true, hint: 'convention.reference.hint' }),
    kind: choiceField(
      form,
      'kind',
      'convention.kind',
      [{ value: '', text: translate(locale, 'form.choose') }, ...words(locale, kinds, 'kind')],
      { required: true, hintText: hints.kind },
    ),
    title: field(form, 'title', 'convention.title', { required: true, size: 'long' }),
    object: field(form, 'object', 'convention.object', { hint: 'convention.object.hint' }),
    parties: partyFields(form, choices, bound, action),
    newPartner: newPartnerModel(form, { ...fold, action, partners: choices.partners, chosen }),
    ...clauseFields(form, hints),
    ...keepingFields(form, choices.services, hints.languages),
    domains: choiceField(
      form,
      'domains',
      'convention.domains',
      offeredDomains(choices.domains, textsOf(form.typed.domains)).map((domain) => ({
        value: domain.code,
        text: domainName(locale, domain),
      })),
    ),
    stateException: field(form, 'stateException', 'convention.state-exception', {
      size: 'long',
      hint: 'convention.state-exception.hint',
    }),
    source: field(form, 'source', 'convention.source', { hint: 'convention.source.hint', rows: 2 }),
    note: field(form, 'note', 'convention.note', { rows: 3 }),
  }
}

const fold = { names: false, open: false, hint: 'partner.new.hint' } as const

type Clause = 'start' | 'term' | 'renewal' | 'notice' | 'denounceable'

/** Beginning, term, renewal, notice: each what is known of it, and the value where there is one. */
function clauseFields(form: FormModel, hints: HabitHints) {
  const short = { size: 'short' } as const
  const modeField = (name: string, clause: Clause, modes: readonly string[], hintText?: string) =>
    choiceField(form, name, `clause.${clause}`, words(form.locale, modes, `clause.${clause}.choice`), {
      required: true,
      hintText,
    })
  return {
    startMode: modeField('startMode', 'start', startModes),
    startOn: field(form, 'startOn', 'convention.start-on', { ...short, hint: 'field.day.hint' }),
    termMode: modeField('termMode', 'term', termModes, hints.termMode),
    termDuration: field(form, 'termDuration', 'convention.term-duration', { ...short, hint: 'field.duration.hint' }),
    termEndsOn: field(form, 'termEndsOn', 'convention.term-ends-on', {
      ...short,
      hint: 'convention.term-ends-on.hint',
    }),
    renewalMode: modeField('renewalMode', 'renewal', renewalModes, hints.renewalMode),
    renewalPeriod: field(form, 'renewalPeriod', 'convention.renewal-period', { ...short, hint: 'field.duration.hint' }),
    renewalMaximum: field(form, 'renewalMaximum', 'convention.renewal-maximum', {
      ...short,
      inputMode: 'numeric',
      hint: 'convention.renewal-maximum.hint',
    }),
    noticeMode: modeField('noticeMode', 'notice', noticeModes, hints.noticeMode),
    notice: field(form, 'notice', 'convention.notice-duration', { ...short, hint: 'field.duration.hint' }),
    denounceable: modeField('denounceable', 'denounceable', denounceables),
  }
}

function words(locale: Locale, names: readonly string[], prefix: string) {
  return names.map((name) => ({ value: name, text: word(locale, `${prefix}.${name}`) }))
}

/** A convention as its form's fields hold it. */
export function typedConvention(locale: Locale, form: ConventionForm): Typed {
  const { parties, ...values } = form
  const typed: Typed = { ...values, ...typedParties(parties) }
  for (const name of ['startOn', 'termEndsOn'] as const) typed[name] = dayTyped(form[name])
  for (const name of ['termDuration', 'renewalPeriod', 'notice'] as const) {
    typed[name] = durationTyped(locale, form[name])
  }
  return typed
}

/** What a new convention's form begins with: nothing is known that nobody has said. */
export function emptyConvention(reference: string): Typed {
  const modes = { startMode: 'unknown', termMode: 'unknown', renewalMode: 'unknown', noticeMode: 'unknown' }
  return { reference, ...modes, denounceable: 'unknown', partner1: '', partner2: '' }
}

/** What an address may say of a new convention's time and kind. */
export const clauseNames = (
  'kind startMode startOn termMode termDuration termEndsOn renewalMode renewalPeriod renewalMaximum ' +
  'noticeMode notice denounceable'
).split(' ')

/** The fields that two people may have changed at once. */
export function comparedConvention(locale: Locale, choices: Choices, versions: readonly Typed[]): ComparedField[] {
  const said = (prefix: string) => (value: string) => word(locale, `${prefix}.${value}`)
  const domain = (code: string) => {
    const known = choices.domains.find((one) => one.code === code)
    return known ? domainName(locale, known) : code
  }
  return [
    { name: 'reference', label: 'convention.reference' },
    { name: 'kind', label: 'convention.kind', shown: said('kind') },
    { name: 'title', label: 'convention.title' },
    { name: 'object', label: 'convention.object' },
    ...comparedParties(locale, choices, versions),
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
    { name: 'prevailingLanguage', label: 'clause.prevails', shown: (code) => prevailsText(locale, code) },
    { name: 'placeKept', label: 'convention.place-kept' },
    { name: 'service', label: 'convention.service' },
    { name: 'domains', label: 'convention.domains', shown: domain },
    { name: 'stateException', label: 'convention.state-exception' },
    { name: 'source', label: 'convention.source' },
    { name: 'note', label: 'convention.note' },
  ]
}
