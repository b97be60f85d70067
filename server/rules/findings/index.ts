import { transmissionLaw } from '../beginning.ts'
import { closing, opening } from '../calendar.ts'
import type { Case } from '../case.ts'
import type { Day, Finding } from '../facts.ts'
import { mandateDays } from '../mandate.ts'
import { countsFrom } from '../partnership.ts'
import { actIdentifier } from './actIdentifier.ts'
import { amendmentWithoutVote } from './amendmentWithoutVote.ts'
import { changedAfterVote } from './changedAfterVote.ts'
import { type Dossier, type DossierRule, law2007 } from './dossier.ts'
import { endlessTacitRenewal } from './endlessTacitRenewal.ts'
import type { Rule } from './finding.ts'
import { lateDenunciation } from './lateDenunciation.ts'
import { lateRenewal } from './lateRenewal.ts'
import { mandateEndsFirst } from './mandateEndsFirst.ts'
import { noAuthorisation } from './noAuthorisation.ts'
import { noCommitment } from './noCommitment.ts'
import { noLanguages } from './noLanguages.ts'
import { noObject } from './noObject.ts'
import { notTransmitted } from './notTransmitted.ts'
import { outsideAuthorisation } from './outsideAuthorisation.ts'
import { partnerNotRecognised } from './partnerNotRecognised.ts'
import { partnerSuspended } from './partnerSuspended.ts'
import { partyIsAState } from './partyIsAState.ts'
import { publicationUnknown } from './publicationUnknown.ts'
import { renewedTooOften } from './renewedTooOften.ts'
import { reviewOpen } from './reviewOpen.ts'
import { signatoryWithoutPower } from './signatoryWithoutPower.ts'
import { signedBeforePublication } from './signedBeforePublication.ts'
import { signedBeforeReceipt } from './signedBeforeReceipt.ts'
import { signedBeforeSession } from './signedBeforeSession.ts'
import { slowTransmission } from './slowTransmission.ts'
import { voidAmendment } from './voidAmendment.ts'

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

/** The rules that need more of the record than its standing does. */
const dossierRules = {
  'signatory-without-power': signatoryWithoutPower,
  'amendment-without-vote': amendmentWithoutVote,
  'outside-authorisation': outsideAuthorisation,
  'changed-after-vote': changedAfterVote,
  'party-is-a-state': partyIsAState,
  'no-object': noObject,
  'no-commitment': noCommitment,
  'act-identifier': actIdentifier,
  'void-amendment': voidAmendment,
  'partner-not-recognised': partnerNotRecognised,
  'mandate-ends-first': mandateEndsFirst,
  'partner-suspended': partnerSuspended,
  'no-languages': noLanguages,
} satisfies Record<string, DossierRule>

/** Every rule in the order in which findings are listed. */
export const allRuleIds = [
  'signed-before-session',
  'signed-before-receipt',
  'signed-before-publication',
  'no-authorisation',
  'publication-unknown',
  'signatory-without-power',
  'outside-authorisation',
  'changed-after-vote',
  'amendment-without-vote',
  'not-transmitted',
  'party-is-a-state',
  'no-object',
  'no-commitment',
  'late-denunciation',
  'late-renewal',
  'renewed-too-often',
  'endless-tacit-renewal',
  'act-identifier',
  'slow-transmission',
  'review-open',
  'void-amendment',
  'partner-not-recognised',
  'mandate-ends-first',
  'partner-suspended',
  'no-languages',
] as const satisfies readonly (RuleId | keyof typeof dossierRules)[]

/** What all rules find of a recorded convention on a day of the case. */
export function recordFindingsOn(dossier: Dossier, it: Case, on: Day): Finding[] {
  return allRuleIds.flatMap((rule) => {
    const found = isDossierRule(rule) ? dossierRules[rule](dossier, it, on) : rules[rule](it, on)
    return found ? [{ rule, ...found }] : []
  })
}

function isDossierRule(rule: (typeof allRuleIds)[number]): rule is keyof typeof dossierRules {
  return rule in dossierRules
}

/** Every day on which a rule on the record can begin or cease to find something, beside those of the standing. */
export function dossierDays({ parties, deliberations, applications, amendments, signings }: Dossier): Day[] {
  const sessions = deliberations.flatMap(({ sessionOn }) => (sessionOn ? [closing(sessionOn)] : []))
  const votes = [...applications, ...amendments.flatMap((amendment) => amendment.votes ?? [])]
  const perhapsHeld = votes.flatMap((session) => (session ? [opening(session)] : []))
  const events = parties.flatMap((party) => party.events.map(countsFrom))
  const mandates = signings.flatMap((signing) => signing.mandates.flatMap(mandateDays))
  return [transmissionLaw, law2007, ...sessions, ...perhapsHeld, ...events, ...mandates]
}
