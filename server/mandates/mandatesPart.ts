import { dayOrUnknown, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { mandateEnd, mandateStart } from '../rules/mandate.ts'
import type { MandateRecord } from './record.ts'
import { powerText } from './words.ts'

/** The mandates of somebody who signs for the authority, as their record lists them on a day. */
export function mandatesPart(locale: Locale, personId: string, mandates: MandateRecord[], on: Day) {
  const address = `/signatories/${personId}/mandates`
  return {
    count: translate(locale, mandates.length === 0 ? 'mandate.none' : 'mandate.count', { count: mandates.length }),
    add: `${address}/new`,
    rows: mandates.map((mandate) => ({
      href: `${address}/${mandate.id}/edit`,
      capacity: mandate.capacity,
      way: translate(locale, `mandate.way.${mandate.way}`),
      from: mandateStart(mandate) ?? '',
      until: mandateEnd(mandate) ?? '',
      state: powerText(locale, mandate, on),
      order: orderText(locale, mandate),
      scope: mandate.order?.scope ?? '',
      source: mandate.source ?? '',
      note: mandate.note ?? '',
    })),
  }
}

/** "Arrêté 021-212102313-20201005-… du 5 octobre 2020, exécutoire le 7 octobre 2020". */
function orderText(locale: Locale, { order }: MandateRecord): string {
  if (!order) return ''
  const { actIdentifier, signedOn, executoryOn, withdrawnOn } = order
  const said = {
    identifier: actIdentifier ? ` ${actIdentifier}` : '',
    signedOn: dayText(locale, signedOn),
    executoryOn: dayOrUnknown(locale, executoryOn),
  }
  if (withdrawnOn === null) return translate(locale, 'mandate.order', said)
  return translate(locale, 'mandate.order.withdrawn', { ...said, day: dayText(locale, withdrawnOn) })
}
