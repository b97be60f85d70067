import type { Case } from '../case.ts'
import type { Day, Finding } from '../facts.ts'
import { endlessTacitRenewal } from './endlessTacitRenewal.ts'
import type { Rule } from './finding.ts'
import { lateDenunciation } from './lateDenunciation.ts'
import { lateRenewal } from './lateRenewal.ts'
import { noAuthorisation } from './noAuthorisation.ts'
import { notTransmitted } from './notTransmitted.ts'
import { publicationUnknown } from './publicationUnknown.ts'
import { renewedTooOften } from './renewedTooOften.ts'
import { reviewOpen } from './reviewOpen.ts'
import { signedBeforePublication } from './signedBeforePublication.ts'
import { signedBeforeReceipt } from './signedBeforeReceipt.ts'
import { signedBeforeSession } from './signedBeforeSession.ts'
import { slowTransmission } from './slowTransmission.ts'

/** The rules that a convention's own facts can show, in the order in which their findings are listed. */
const rules = {
  'signed-before-session': signedBeforeSession,
  'signed-before-receipt': signedBeforeReceipt,
  'signed-before-publication': signedBeforePublication,
  'no-authorisation': noAuthorisation,
  'publication-unknown': publicationUnknown,
  'not-transmitted': notTransmitted,
  'late-denunciation': lateDenunciation,
  'late-renewal': lateRenewal,
  'renewed-too-often': renewedTooOften,
  'endless-tacit-renewal': endlessTacitRenewal,
  'slow-transmission': slowTransmission,
  'review-open': reviewOpen,
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
export const ruleIds = Object.keys(rules) as RuleId[]

/** What the rules find on a day of the case. */
export function findingsOn(it: Case, on: Day): Finding[] {
  return ruleIds.flatMap((rule) => {
    const found = rules[rule](it, on)
    return found ? [{ rule, ...found }] : []
  })
}
