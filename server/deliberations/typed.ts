import type { Locale } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { ComparedField } from '../web/conflict.ts'
import type { Typed } from '../web/fields.ts'
import { unknownDraft } from './draft.ts'
import { comparedDraft, typedDraft } from './draftForm.ts'
import { allowedText } from './names.ts'
import { type Allowance, type AuthorisationValues, allowances, type DeliberationValues } from './record.ts'

/** Records as their forms' fields hold them, and the fields that stand side by side when two people changed one. */

export function typedDeliberation(values: DeliberationValues, replaces: string | null): Typed {
  const { sessionOn, sentOn, receivedOn, publishedOn, ...others } = values
  return {
    ...others,
    replaces,
    sessionOn: dayTyped(sessionOn),
    sentOn: dayTyped(sentOn),
    receivedOn: dayTyped(receivedOn),
    publishedOn: dayTyped(publishedOn),
  }
}

export function typedAuthorisation(locale: Locale, { allows, whom, draft = unknownDraft }: AuthorisationValues): Typed {
  return { allows, whom, ...typedDraft(locale, draft) }
}

export const comparedDeliberation: readonly ComparedField[] = [
  { name: 'object', label: 'deliberation.object' },
  { name: 'sessionOn', label: 'deliberation.date.sessionOn' },
  { name: 'number', label: 'deliberation.number' },
  { name: 'rapporteur', label: 'deliberation.rapporteur' },
  { name: 'commissions', label: 'deliberation.commissions' },
  { name: 'decisions', label: 'deliberation.decisions' },
  { name: 'votesFor', label: 'deliberation.votes-for' },
  { name: 'votesAgainst', label: 'deliberation.votes-against' },
  { name: 'votesAbstained', label: 'deliberation.votes-abstained' },
  { name: 'matterCode', label: 'deliberation.matter-code' },
  { name: 'actIdentifier', label: 'deliberation.act-identifier' },
  { name: 'sentOn', label: 'deliberation.date.sentOn' },
  { name: 'receivedOn', label: 'deliberation.date.receivedOn' },
  { name: 'publishedOn', label: 'deliberation.date.publishedOn' },
  { name: 'reference', label: 'deliberation.reference' },
  { name: 'replaces', label: 'deliberation.replaces' },
  { name: 'source', label: 'deliberation.source' },
  { name: 'note', label: 'deliberation.note' },
]

/** Of a new one, the convention too. */
export function comparedAuthorisation(locale: Locale, { isNew }: { isNew: boolean }): readonly ComparedField[] {
  const shown = (allowance: string) =>
    allowedText(
      locale,
      allowances.filter((one): one is Allowance => one === allowance),
    )
  return [
    ...(isNew ? [{ name: 'convention', label: 'authorisation.convention' } as const] : []),
    { name: 'allows', label: 'authorisation.allows', shown },
    { name: 'whom', label: 'authorisation.whom' },
    ...comparedDraft(locale),
  ]
}
