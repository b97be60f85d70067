import type { AuthorisationRecord, ConventionRecord } from '../conventions/record.ts'
import type { ReviewRecord } from '../reviews/record.ts'
import type { PartialDay } from '../rules/facts.ts'
import { completionDays } from '../rules/review.ts'
import { unknownDraft } from './draft.ts'
import type { AuthorisationValues, DeliberationValues } from './record.ts'
import type { Replacer } from './store.ts'

/** A convention as it would be once a form is saved: its standing can then be shown before anything is written. Pure. */

/** A deliberation as it would be. */
export interface DeliberationChange {
  id: string
  values: DeliberationValues
  replacesId: string | null
  /** The deliberations whose place it takes, or took before. */
  replacedIds: string[]
  /** All those that replace one of these, as they are recorded. */
  replacers: Replacer[]
}

/** The convention as it would be once the deliberation is. */
export function withDeliberation(convention: ConventionRecord, change: DeliberationChange): ConventionRecord {
  const authorisations = convention.authorisations.map((authorisation) => {
    const { deliberationId } = authorisation
    const days = deliberationDays(change.values, authorisation.reviews)
    const own = deliberationId === change.id ? { ...authorisation, ...days } : authorisation
    const touched = change.replacedIds.includes(deliberationId)
    return touched ? { ...own, replacedFrom: replacedFrom(deliberationId, change) } : own
  })
  return { ...convention, authorisations: inOrder(authorisations) }
}

/** The first session of those that replace a deliberation. */
function replacedFrom(deliberationId: string, { id, values, replacesId, replacers }: DeliberationChange) {
  const others = replacers.filter((one) => one.replacesId === deliberationId && one.id !== id)
  const own = replacesId === deliberationId ? [values.sessionOn] : []
  const sessions = [...others.map(({ sessionOn }) => sessionOn), ...own].filter((on) => on !== null)
  return sessions.sort()[0] ?? null
}

/** What a deliberation would allow about a convention. */
export interface AuthorisationChange {
  deliberationId: string
  values: DeliberationValues
  /** What the State's representative sent back of it. */
  reviews: ReviewRecord[]
  replacedFrom: PartialDay | null
  allowed: AuthorisationValues
}

/** The convention as it would be once the deliberation allows this about it, and nothing else. */
export function withAuthorisation(convention: ConventionRecord, change: AuthorisationChange): ConventionRecord {
  const { deliberationId, values, allowed } = change
  const others = convention.authorisations.filter((one) => one.deliberationId !== deliberationId)
  const authorisation: AuthorisationRecord = {
    id: '',
    deliberationId,
    deliberationReference: values.reference,
    ...deliberationDays(values, change.reviews),
    replacedFrom: change.replacedFrom,
    approves: allowed.allows.includes('approves'),
    signs: allowed.allows.includes('signs'),
    changesOfDetail: allowed.allows.includes('changesOfDetail'),
    actsOfApplication: allowed.allows.includes('actsOfApplication'),
    whom: allowed.whom,
    draft: allowed.draft ?? unknownDraft,
  }
  return { ...convention, authorisations: inOrder([...others, authorisation]) }
}

/** As the store gives them: by session, those whose day nobody knows last. */
function inOrder(authorisations: AuthorisationRecord[]): AuthorisationRecord[] {
  const key = (one: AuthorisationRecord) => `${one.sessionOn ?? '~'} ${one.deliberationReference}`
  return authorisations.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

function deliberationDays(values: DeliberationValues, reviews: ReviewRecord[]) {
  const { object, number, actIdentifier, sessionOn, sentOn, receivedOn, publishedOn } = values
  const completedOn = completionDays(receivedOn, reviews).at(-1) ?? null
  return { object, number, actIdentifier, sessionOn, sentOn, receivedOn, publishedOn, completedOn, reviews }
}
