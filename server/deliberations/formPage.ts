import type { PreviewModel } from '../conventions/preview.ts'
import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { errorSummary, type FormModel, field, textsOf } from '../web/fields.ts'
import type { Doubt } from './doubts.ts'
import { draftFieldModels } from './draftForm.ts'
import {
  authorisationFields,
  type ConventionName,
  filingFields,
  prefectureFields,
  sessionFields,
} from './formFields.ts'
import { choiceText } from './names.ts'
import type { DeliberationName } from './record.ts'
import { type AddedSession, sessionFold } from './sessionFold.ts'

/** What the templates of the forms of deliberations and authorisations show. */

/** What saving would change in the standing of a convention. */
export type ConventionChange = ConventionName & { change: PreviewModel }

/** What a check found, before anything is saved. */
export interface Checked {
  /** The day shown, of which the standings are. */
  on: Day
  /** The reference proposed where none is typed. */
  reference: string | null
  doubts: Doubt[]
  /** The session's day that the act identifier gives, where none is typed. */
  sessionOn: Day | null
  conventions: ConventionChange[]
}

interface Place {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

interface DeliberationChoices {
  /** The deliberations whose place this one may take. */
  deliberations: DeliberationName[]
  /** The conventions that a new deliberation may concern; null where it is recorded already. */
  conventions: ConventionName[] | null
  /** What a recorded one allows about its conventions: each is changed on a page of its own. */
  concerned: { text: string; allowed: string; href: string }[]
  /** The convention to which a deliberation that is recorded already may be attached instead. */
  attaching: ConventionName | null
  checked: Checked | null
  /** The session just recorded from within the form. */
  added: AddedSession | null
}

export function deliberationFormPage(form: FormModel, place: Place, choices: DeliberationChoices) {
  const { locale } = form
  const { deliberations, conventions, concerned, attaching, checked, added } = choices
  return {
    errors: errorSummary(form),
    ...place,
    check: `${place.action}#changes`,
    version: textsOf(form.typed.version)[0] ?? '',
    session: sessionFields(form),
    newSession: sessionFold(form, place.action, added),
    prefecture: prefectureFields(form),
    authorisation: conventions ? authorisationFields(form, conventions, false) : null,
    concerned,
    filing: filingFields(form, conventions !== null),
    deliberations: deliberations.map((one) => ({ value: one.reference, text: choiceText(locale, one) })),
    attaching: attaching ? attachingPart(form, attaching) : null,
    checked: checked ? checkedPart(form, checked) : null,
  }
}

export function authorisationFormPage(
  form: FormModel,
  place: Place & { deliberation: string; object: string; convention: ConventionName | null },
  { conventions, checked }: { conventions: ConventionName[]; checked: Checked | null },
) {
  return {
    errors: errorSummary(form),
    ...place,
    check: `${place.action}#changes`,
    version: textsOf(form.typed.version)[0] ?? '',
    authorisation: authorisationFields(form, conventions),
    draft: draftFieldModels(form),
    checked: checked ? checkedPart(form, checked) : null,
  }
}

function attachingPart(form: FormModel, { reference }: ConventionName) {
  return {
    reference,
    text: translate(form.locale, 'authorisation.attach.text', { reference }),
    existing: field(form, 'existing', 'authorisation.attach.deliberation', {
      required: true,
      list: 'deliberation-names',
    }),
  }
}

function checkedPart({ locale }: FormModel, { on, reference, doubts, sessionOn, conventions }: Checked) {
  return {
    on,
    reference: reference ? translate(locale, 'deliberation.reference.proposed', { reference }) : '',
    doubts,
    session: sessionOn
      ? {
          text: translate(locale, 'deliberation.identifier.proposed', { day: dayText(locale, sessionOn) }),
          verb: translate(locale, 'deliberation.identifier.take', { day: dayText(locale, sessionOn) }),
        }
      : null,
    conventions: conventions.map(({ reference, title, change }) => ({ reference, title, change })),
  }
}
