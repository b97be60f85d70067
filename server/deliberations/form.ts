import { z } from 'zod'
import {
  day,
  line,
  lines,
  many,
  partialDay,
  readForm,
  requiredLine,
  version,
  wholeNumber,
  wrong,
} from '../locale/fields.ts'
import type { Key } from '../locale/locale.ts'
import { draftFields, readDraft } from './draftForm.ts'
import { type Allowance, allowances } from './record.ts'

/** A reference, or nothing: the form then proposes one. */
function optionalReference() {
  return line({ max: 200 }).transform((text, context): string | null => {
    const value = text?.toUpperCase() ?? null
    if (value !== null && !/^[A-Z][A-Z0-9-]{1,39}$/.test(value)) wrong(context, 'field.reference')
    return value
  })
}

/** The voices that a vote counted. */
function votes() {
  return wholeNumber({ min: 0, max: 1000 })
}

function whatIsAllowed() {
  return many().transform((texts, context): Allowance[] => {
    if (!texts.every((text) => (allowances as readonly string[]).includes(text))) wrong(context, 'field.unknown-choice')
    return allowances.filter((allowance) => texts.includes(allowance))
  })
}

const deliberationFields = {
  reference: optionalReference(),
  sessionOn: partialDay(),
  number: line({ max: 60 }),
  object: requiredLine(1000),
  rapporteur: line({ max: 200 }),
  commissions: lines({ max: 2000 }),
  decisions: lines({ max: 10_000 }),
  matterCode: line({ max: 20 }),
  actIdentifier: line({ max: 120 }),
  sentOn: day(),
  receivedOn: day(),
  publishedOn: day(),
  votesFor: votes(),
  votesAgainst: votes(),
  votesAbstained: votes(),
  /** The reference of the deliberation whose place this one takes. */
  replaces: line({ max: 1000 }),
  source: line({ max: 500 }),
  note: lines(),
  version: version(),
}

const authorisationFields = {
  /** The convention's reference or title. */
  convention: line({ max: 1000 }),
  allows: whatIsAllowed(),
  whom: line({ max: 200 }),
  version: version(),
}

type Allowed = { convention?: string | null; allows?: Allowance[]; whom?: string | null }

const nothingAllowed = {
  message: 'authorisation.allows.none' satisfies Key,
  path: ['allows'],
  // Told together with what is wrong in the other fields.
  when: () => true,
}
const noConvention = { message: 'authorisation.convention.none' satisfies Key, path: ['convention'], when: () => true }

const allowsSomething = ({ allows }: Allowed) => allows === undefined || allows.length > 0
const conventionIsNamed = ({ convention, allows = [], whom }: Allowed) =>
  convention !== null || (allows.length === 0 && !whom)

const newDeliberationForm = z
  .object({ ...deliberationFields, ...authorisationFields })
  .refine((form) => !form.convention || allowsSomething(form), nothingAllowed)
  .refine(conventionIsNamed, noConvention)
export type NewDeliberationForm = z.infer<typeof newDeliberationForm>

/** A new deliberation, with what it allows about a convention where one is named. */
export const readNewDeliberation = (body: unknown) => readForm<NewDeliberationForm>(newDeliberationForm, body)

const deliberationForm = z.object(deliberationFields)
export type DeliberationForm = z.infer<typeof deliberationForm>
export const readDeliberation = (body: unknown) => readForm(deliberationForm, body)

const newAuthorisationForm = z
  .object({ ...authorisationFields, ...draftFields, convention: requiredLine(1000) })
  .refine(allowsSomething, nothingAllowed)
  .transform(({ convention, allows, whom, version, ...draft }, context) => ({
    convention,
    allows,
    whom,
    version,
    draft: readDraft(draft, context),
  }))
export type NewAuthorisationForm = z.infer<typeof newAuthorisationForm>
export const readNewAuthorisation = (body: unknown) => readForm<NewAuthorisationForm>(newAuthorisationForm, body)

const { convention: _convention, ...changeable } = authorisationFields
const authorisationForm = z
  .object({ ...changeable, ...draftFields })
  .refine(allowsSomething, nothingAllowed)
  .transform(({ allows, whom, version, ...draft }, context) => ({
    allows,
    whom,
    version,
    draft: readDraft(draft, context),
  }))
export type AuthorisationForm = z.infer<typeof authorisationForm>
export const readAuthorisation = (body: unknown) => readForm<AuthorisationForm>(authorisationForm, body)
