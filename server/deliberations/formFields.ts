import { translate } from '../locale/locale.ts'
import { choiceField, type FormModel, field } from '../web/fields.ts'
import { allowances } from './record.ts'

/** The fields of a deliberation's form, and of what it allows about a convention. */

export interface ConventionName {
  reference: string
  title: string
}

/** The session and the vote. */
export function sessionFields(form: FormModel) {
  const figures = { size: 'short', inputMode: 'numeric' } as const
  return {
    object: field(form, 'object', 'deliberation.object', {
      required: true,
      rows: 2,
      hint: 'deliberation.object.hint',
    }),
    sessionOn: field(form, 'sessionOn', 'deliberation.date.sessionOn', {
      size: 'short',
      hint: 'deliberation.session.hint',
    }),
    number: field(form, 'number', 'deliberation.number', { hint: 'deliberation.number.hint' }),
    rapporteur: field(form, 'rapporteur', 'deliberation.rapporteur'),
    commissions: field(form, 'commissions', 'deliberation.commissions', {
      rows: 3,
      hint: 'deliberation.commissions.hint',
    }),
    decisions: field(form, 'decisions', 'deliberation.decisions', { rows: 8, hint: 'deliberation.decisions.hint' }),
    votesFor: field(form, 'votesFor', 'deliberation.votes-for', figures),
    votesAgainst: field(form, 'votesAgainst', 'deliberation.votes-against', figures),
    votesAbstained: field(form, 'votesAbstained', 'deliberation.votes-abstained', figures),
  }
}

/** What the prefecture says, and the publication. */
export function prefectureFields(form: FormModel) {
  const day = { size: 'short' } as const
  return {
    actIdentifier: field(form, 'actIdentifier', 'deliberation.act-identifier', {
      size: 'long',
      hint: 'deliberation.act-identifier.hint',
    }),
    sentOn: field(form, 'sentOn', 'deliberation.date.sentOn', day),
    receivedOn: field(form, 'receivedOn', 'deliberation.date.receivedOn', {
      ...day,
      hint: 'deliberation.received.hint',
    }),
    publishedOn: field(form, 'publishedOn', 'deliberation.date.publishedOn', {
      ...day,
      hint: 'deliberation.published.hint',
    }),
    matterCode: field(form, 'matterCode', 'deliberation.matter-code', {
      ...day,
      hint: 'deliberation.matter-code.hint',
    }),
  }
}

/** The record itself: its reference, and where its facts come from. */
export function filingFields(form: FormModel, isNew: boolean) {
  return {
    reference: field(
      form,
      'reference',
      'deliberation.reference',
      isNew ? { hint: 'deliberation.reference.hint' } : { required: true },
    ),
    replaces: field(form, 'replaces', 'deliberation.replaces', {
      list: 'deliberation-names',
      hint: 'deliberation.replaces.hint',
    }),
    source: field(form, 'source', 'deliberation.source', { size: 'long', hint: 'deliberation.source.hint' }),
    note: field(form, 'note', 'deliberation.note'),
  }
}

/** What it allows: a new deliberation may concern no convention, the other forms are there for one. */
export function authorisationFields(form: FormModel, conventions: ConventionName[], required = true) {
  const { locale } = form
  const options = allowances.map((value) => ({ value, text: translate(locale, `authorisation.allows.${value}`) }))
  return {
    convention: field(form, 'convention', 'authorisation.convention', {
      required,
      size: 'long',
      list: 'convention-names',
      hint: 'authorisation.convention.hint',
    }),
    allows: choiceField(form, 'allows', 'authorisation.allows', options, {
      required,
      hint: 'authorisation.allows.hint',
    }),
    whom: field(form, 'whom', 'authorisation.whom', { hint: 'authorisation.whom.hint' }),
    conventions: conventions.map(({ reference, title }) => ({ value: reference, text: title })),
  }
}
