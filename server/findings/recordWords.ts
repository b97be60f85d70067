import { listText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { onText, sinceText } from '../locale/phrases.ts'
import type { Finding, PartialDay } from '../rules/facts.ts'

/** The parts of sentences for what the rules on the record found. */

/** Each deliberation whose act identifier is wrong, with what is wrong about it. */
export function identifierProblems(locale: Locale, evidence: Finding['evidence']): string {
  const wrong = evidence.deliberations as { reference: string; problem: string; sessionOn?: PartialDay }[]
  const items = wrong.map(({ reference, problem, sessionOn }) => {
    const day = sessionOn ? onText(locale, sessionOn) : ''
    return word(locale, `finding.act-identifier.${problem}`, { reference, day })
  })
  return listText(locale, items)
}

/** Each partner with which relations rest, since when. */
export function haltedPartners(locale: Locale, evidence: Finding['evidence']): string {
  const partners = evidence.partners as { name: string; status: 'suspended' | 'ended'; on: PartialDay | null }[]
  const items = partners.map(({ name, status, on }) => {
    const since = on ? sinceText(locale, on) : translate(locale, 'finding.partner-suspended.day-unknown')
    return translate(locale, `finding.partner-suspended.${status}`, { name, since })
  })
  return listText(locale, items)
}
