import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { lastDay } from '../rules/calendar.ts'
import { caseOn } from '../rules/case.ts'
import { denouncedBy } from '../rules/denunciation.ts'
import { termOn } from '../rules/term.ts'
import type { Simulated } from './simulated.ts'

/** When a denunciation on the typed day would end the convention; empty where none is typed. */
export function whatIfText(locale: Locale, one: Simulated): string {
  const on = one.form.denouncedOn
  if (on === null) return ''
  const facts = one.factsOn(on)
  const { endsOn, late } = denouncedBy(facts) ?? { endsOn: null, late: null }
  const day = dayText(locale, on)
  const { beginning, runs } = caseOn({ ...facts, denunciation: null }, on, null)
  if (beginning.startsOn === null || on < beginning.startsOn)
    return translate(locale, 'simulation.what-if.before', { day })
  if (endsOn === null) {
    return translate(locale, termOn(runs, on) ? 'simulation.what-if.beyond' : 'simulation.what-if.nothing', { day })
  }
  if (endsOn === lastDay) return translate(locale, 'simulation.what-if.beyond', { day })
  const end = dayText(locale, endsOn)
  if (!late) return translate(locale, 'simulation.what-if', { day, end })
  const days = { deadline: dayText(locale, late.deadlineOn), last: dayText(locale, late.lastDay) }
  return translate(locale, 'simulation.what-if.late', { day, end, ...days })
}
