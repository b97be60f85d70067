import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { PartialDay } from '../rules/facts.ts'
import { type Allowance, allowances, type DeliberationRecord } from './record.ts'

/** How deliberations and what they allow are told in a few words. */

/** "approuve le projet, autorise à signer, modifications de détail" */
export function allowedText(locale: Locale, allows: Allowance[]): string {
  return allowances
    .filter((allowance) => allows.includes(allowance))
    .map((allowance) => translate(locale, `authorisation.short.${allowance}`))
    .join(', ')
}

/** A deliberation's conventions, each with what it allows and the page on which that is changed. */
export function concernedBy(locale: Locale, { reference, authorisations }: DeliberationRecord) {
  return authorisations.map(({ conventionReference, conventionTitle, allows }) => ({
    text: `${conventionReference}, ${conventionTitle}`,
    allowed: allowedText(locale, allows),
    href: `/deliberations/${reference}/authorisations/${conventionReference}`,
  }))
}

/** "DEL-2012-12-17, séance du 17 décembre 2012 : Coopération …", as a choice in a form. */
export function choiceText(
  locale: Locale,
  { object, sessionOn }: { object: string; sessionOn: PartialDay | null },
): string {
  const day = sessionOn ? dayText(locale, sessionOn) : translate(locale, 'deliberation.filter.year.unknown')
  return `${day} : ${shortened(object)}`
}

/** A text's beginning, where it is long. */
export function shortened(text: string, max = 90): string {
  const characters = [...text]
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}
