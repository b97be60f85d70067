import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Acceptance } from './acceptanceStore.ts'

/** An answer as it stands beside its finding. */
export interface AnswerModel {
  text: string
  reason: string
}

/** "Accepté par Jeanne Morel le 24 novembre 2026 :" and the reason. */
export function answerModel(locale: Locale, { acceptedBy, acceptedAt, reason }: Acceptance): AnswerModel {
  const day = dayText(locale, acceptedAt.slice(0, 10))
  return { text: translate(locale, 'acceptance.said', { name: acceptedBy, day }), reason }
}
