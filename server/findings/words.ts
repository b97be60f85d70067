import { dayText, listText } from '../locale/format.ts'
import { type AuthorityKind, articlesOf, authorityText, executiveText } from '../locale/law.ts'
import { type Key, type Locale, translate, type Values, word } from '../locale/locale.ts'
import { capital, nthText, ofDayText } from '../locale/phrases.ts'
import { daysBetween, isDay } from '../rules/calendar.ts'
import type { Day, Finding, Severity } from '../rules/facts.ts'
import { slowAfter } from '../rules/findings/finding.ts'
import { unvotedAmendments, voidAmendments } from './amendmentWords.ts'
import { draftDifferenceText, outsideText, unrecognisedPartners } from './draftWords.ts'
import { endingMandates, powerlessSignings } from './mandateWords.ts'
import { haltedPartners, identifierProblems } from './recordWords.ts'

/** A finding as a mayor reads it: what was found, where that is written, and what can be done. */
export interface FindingWords {
  rule: string
  severity: Severity
  severityWord: string
  title: string
  sentence: string
  source: string
  remedy: string
}

export function findingWords(locale: Locale, finding: Finding, authorityKind: AuthorityKind): FindingWords {
  const { rule, severity } = finding
  return {
    rule,
    severity,
    severityWord: translate(locale, `finding.severity.${severity}`),
    title: word(locale, `finding.${rule}.title`),
    sentence: sentenceOf(locale, finding, authorityKind),
    source: word(locale, `finding.${rule}.source`, { ...articlesOf(authorityKind) }),
    remedy: remedyOf(locale, finding),
  }
}

function sentenceOf(locale: Locale, finding: Finding, kind: AuthorityKind): string {
  const { rule, evidence } = finding
  const values: Values = {
    ...shownDays(locale, evidence),
    ...moreValues(locale, finding),
    authority: capital(authorityText(locale, kind)),
    executive: executiveText(locale, kind),
  }
  if (!evidence.curedOn) return word(locale, `finding.${rule}${variantOf(finding)}`, values)
  return word(locale, `finding.${rule}.cured`, values) + translate(locale, 'finding.cured.again', values)
}

/** Which of a rule's sentences: some days of its evidence may not be known, or not exist. */
function variantOf({ rule, evidence }: Finding): string {
  if (rule === 'signed-before-receipt' && !evidence.receivedOn) return '.no-receipt'
  const mayHaveNoEnd = rule === 'late-denunciation' || rule === 'endless-tacit-renewal'
  return mayHaveNoEnd && !evidence.endsOn ? '.no-end' : ''
}

/** What a rule's sentence needs besides the days. */
function moreValues(locale: Locale, { rule, evidence }: Finding): Values {
  switch (rule) {
    case 'not-transmitted':
      return { days: slowAfter }
    case 'late-renewal':
      return { items: lateRenewals(locale, evidence) }
    case 'renewed-too-often':
      return { items: renewalsTooMany(locale, evidence) }
    case 'endless-tacit-renewal':
      return { nth: nthText(locale, Number(evidence.order) + 1) }
    case 'slow-transmission':
      return { count: daysBetween(evidence.sessionOn as Day, evidence.receivedOn as Day) }
    case 'review-open':
      return { acts: actsUnderReview(locale, evidence) }
    case 'outside-authorisation':
      return { items: outsideText(locale, evidence), voted: votedText(locale, evidence) }
    case 'changed-after-vote':
      return { items: draftDifferenceText(locale, evidence), voted: votedText(locale, evidence) }
    case 'party-is-a-state':
      return { names: listText(locale, evidence.states as string[]) }
    case 'partner-not-recognised':
      return { items: unrecognisedPartners(locale, evidence) }
    case 'signatory-without-power':
      return { items: powerlessSignings(locale, evidence) }
    case 'mandate-ends-first':
      return { items: endingMandates(locale, evidence) }
    case 'act-identifier':
      return { items: identifierProblems(locale, evidence) }
    case 'void-amendment':
      return { items: voidAmendments(locale, evidence) }
    case 'amendment-without-vote':
      return { items: unvotedAmendments(locale, evidence) }
    case 'partner-suspended':
      return { items: haltedPartners(locale, evidence) }
    default:
      return {}
  }
}

function remedyOf(locale: Locale, { rule, evidence }: Finding): string {
  if (evidence.curedOn) {
    const isUnvoted = rule === 'no-authorisation'
    return translate(locale, isUnvoted ? 'finding.no-authorisation.remedy.cured' : 'finding.cured.remedy')
  }
  if (rule === 'signed-before-receipt' && !evidence.receivedOn) {
    return translate(locale, 'finding.signed-before-receipt.remedy.no-receipt')
  }
  return word(locale, `finding.${rule}.remedy`, { days: slowAfter })
}

/** "du 17 décembre 2012". */
function votedText(locale: Locale, { sessionOn }: Finding['evidence']): string {
  return ofDayText(locale, String(sessionOn))
}

/** Every day of the evidence as it is read. */
function shownDays(locale: Locale, evidence: Finding['evidence']): Values {
  const days = Object.entries(evidence).filter(([, day]) => typeof day === 'string' && isDay(day))
  return Object.fromEntries(days.map(([name, day]) => [name, dayText(locale, day as Day)]))
}

function lateRenewals(locale: Locale, evidence: Finding['evidence']): string {
  const renewals = evidence.renewals as { order: number; agreedOn: Day; lastDay: Day }[]
  return inOneSentence(locale, 'finding.late-renewal.item', renewals, ({ lastDay }) => ({
    lastDay: dayText(locale, lastDay),
  }))
}

function renewalsTooMany(locale: Locale, evidence: Finding['evidence']): string {
  const renewals = evidence.renewals as { order: number; agreedOn: Day; maximum: number }[]
  const key = ({ maximum }: { maximum: number }): Key => {
    if (maximum > 1) return 'finding.renewed-too-often.item'
    return maximum === 1 ? 'finding.renewed-too-often.item-one' : 'finding.renewed-too-often.item-none'
  }
  return inOneSentence(locale, key, renewals, ({ maximum }) => ({ maximum }))
}

/** Some renewals, each with its rank and the day on which it was agreed, the others after a semicolon. */
function inOneSentence<R extends { order: number; agreedOn: Day }>(
  locale: Locale,
  key: Key | ((renewal: R) => Key),
  renewals: R[],
  more: (renewal: R) => Values,
): string {
  const items = renewals.map((renewal) => {
    const nth = nthText(locale, renewal.order)
    const values = { nth, agreedOn: dayText(locale, renewal.agreedOn), ...more(renewal) }
    return translate(locale, typeof key === 'function' ? key(renewal) : key, values)
  })
  return capital(items.join(translate(locale, 'finding.and-then')))
}

function actsUnderReview(locale: Locale, evidence: Finding['evidence']): string {
  const reviews = evidence.reviews as { act: 'deliberation' | 'convention'; until: Day }[]
  const acts = reviews.map(({ act, until }) =>
    translate(locale, `finding.review-open.${act}`, { day: dayText(locale, until) }),
  )
  return acts.join(translate(locale, 'finding.and'))
}
