import { type Locale, translate } from '../locale/locale.ts'
import { closing, isWhole } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { law1982 } from '../rules/findings/finding.ts'
import { bestPower, powerOn } from '../rules/mandate.ts'
import { ownSignings } from './dossierOf.ts'
import type { ConventionRecord } from './record.ts'

/** What the record lacks: what the rules miss (from *Pourquoi ?*), then what no status hangs on. */
export function missingTexts(locale: Locale, record: ConventionRecord, missedByRules: string[], on: Day): string[] {
  const unknown = [
    ['object', record.object === null],
    ['languages', record.languages.length === 0],
  ] as const
  const others = unknown.filter(([, isUnknown]) => isUnknown)
  const unstated = others.map(([name]) => translate(locale, `convention.unknown.${name}`))
  return [...missedByRules, ...new Set(missingMandates(locale, record, on)), ...unstated]
}

/** What would tell whether those who signed for the authority had the power to, since the law of 1982 asks for it. */
function missingMandates(locale: Locale, record: ConventionRecord, on: Day): string[] {
  const given = ownSignings(record).filter(({ signedOn }) => closing(signedOn) <= on && signedOn >= law1982)
  return given.flatMap(({ name, signedOn, mandates }) => {
    if (mandates.length === 0) return translate(locale, 'convention.unknown.mandate', { name })
    if (!isWhole(signedOn) || bestPower(mandates, signedOn) !== 'unknown') return []
    const unknown = mandates.map((mandate) => powerOn(mandate, signedOn))
    return unknown.flatMap((power) => {
      if (power.power !== 'unknown') return []
      const isOrder = power.reason === 'executory-unknown'
      return translate(locale, isOrder ? 'convention.unknown.order' : 'convention.unknown.scope', { name })
    })
  })
}
