import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { mandateText, refusalText } from '../mandates/words.ts'
import type { Day, Finding } from '../rules/facts.ts'
import type { MandateWay, PowerDenied } from '../rules/mandate.ts'

/** Each signature that was given without a mandate, with what is recorded of the person's mandates. */
export function powerlessSignings(locale: Locale, evidence: Finding['evidence']): string {
  const signings = evidence.signings as Signing[]
  const items = signings.map(({ name, signedOn, mandates }) =>
    translate(locale, 'finding.signatory-without-power.item', {
      name,
      signedOn: dayText(locale, signedOn),
      mandates: mandates.map((one) => mandateItem(locale, one)).join(translate(locale, 'finding.and-then')),
    }),
  )
  return items.join(translate(locale, 'finding.and-then'))
}

interface Signing {
  name: string
  signedOn: Day
  mandates: { capacity: string; way: MandateWay; reason: PowerDenied; on: Day | null }[]
}

function mandateItem(locale: Locale, { capacity, way, reason, on }: Signing['mandates'][number]): string {
  const state = refusalText(locale, { power: 'none', reason, on })
  return translate(locale, 'power.holder', { mandate: mandateText(locale, { capacity, way }), state })
}

/** Each planned signature whose signatory's mandate ends before it. */
export function endingMandates(locale: Locale, evidence: Finding['evidence']): string {
  const planned = evidence.planned as { name: string; signedOn: Day; capacity: string; endsOn: Day }[]
  const items = planned.map(({ name, capacity, signedOn, endsOn }) =>
    translate(locale, 'finding.mandate-ends-first.item', {
      name,
      capacity,
      signedOn: dayText(locale, signedOn),
      endsOn: dayText(locale, endsOn),
    }),
  )
  return items.join(translate(locale, 'finding.and-then'))
}
