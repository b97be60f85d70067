import { timeClauses } from '../conventions/clauses.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Simulated } from './simulated.ts'

/** The clause in plain words: on paper the form is not there. */
export function clauseFacts(locale: Locale, { form, signedOn, whole }: Simulated): { label: string; value: string }[] {
  const of = (label: Parameters<typeof translate>[1], value: string) => ({ label: translate(locale, label), value })
  const { transmittedOn, notice } = form
  const calendar = whole.sessions!.length
  return [
    of('convention.kind', translate(locale, `kind.${form.kind}`)),
    of('simulation.signed-on', dayText(locale, signedOn)),
    ...(transmittedOn ? [of('simulation.transmitted-on', dayText(locale, transmittedOn))] : []),
    ...timeClauses(locale, { ...form, noticeMode: notice ? 'duration' : 'none' }),
    ...(calendar > 0
      ? [of('simulation.calendar', translate(locale, 'simulation.calendar.sessions', { count: calendar }))]
      : []),
  ]
}
