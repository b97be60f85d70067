import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { sinceText } from '../locale/phrases.ts'
import type { Day } from '../rules/facts.ts'
import { type Mandate, mandateStart, type Power, powerOn } from '../rules/mandate.ts'

/** How mandates are told. */

/** "maire, par élection". */
export function mandateText(locale: Locale, { capacity, way }: Pick<Mandate, 'capacity' | 'way'>): string {
  return translate(locale, 'mandate.named', { capacity, way: translate(locale, `mandate.way.${way}`) })
}

/** What a mandate is worth on a day: "en cours depuis le 4 juillet 2020", "terminé depuis le 3 juillet 2020". */
export function powerText(locale: Locale, mandate: Mandate, day: Day): string {
  const power = powerOn(mandate, day)
  if (power.power !== 'covers') return refusalText(locale, power)
  const start = mandateStart(mandate)
  return translate(locale, 'mandate.state.covers', { since: start ? sinceText(locale, start) : '' })
}

/** Why a mandate does not cover a signing, or what has to be known of it. */
export function refusalText(locale: Locale, power: Exclude<Power, { power: 'covers' }>): string {
  if (power.power === 'unknown') return translate(locale, `mandate.state.${power.reason}`)
  if (power.on === null && power.reason === 'not-executory') return translate(locale, 'mandate.state.not-signed')
  return translate(locale, `mandate.state.${power.reason}`, { day: power.on ? dayText(locale, power.on) : '' })
}
