import { add, addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkKind, WorkLine, WorkReason } from '../rules/workReason.ts'
import type { Frequency } from './choice.ts'

/** How near a deadline is: its window is open, a month or a week is left, or it is missed. */
export type Lead = 'window' | 'month' | 'week' | 'missed'

/** What is told once: another day, or another nearness, is told again. */
export interface Reminder {
  /** "convention 0192…" */
  record: string
  kind: WorkKind | 'late-session' | 'back'
  on: Day
  lead: Lead
}

/** The reminders of a line on a day, for somebody who is told so often: of its reason, and of all else that calls for its record. */
export function remindersOf({ line, backOn }: Told, on: Day, frequency: Frequency): Reminder[] {
  const record = `${line.record.kind} ${line.record.id}`
  const own = [line, ...line.also].flatMap((reason) =>
    deadlinesOf(reason).map(({ kind, on: day, nears }): Reminder => {
      return { record, kind, on: day, lead: nears ? leadOf(day, on, frequency) : 'window' }
    }),
  )
  return backOn === null ? own : [...own, { record, kind: 'back', on: backOn, lead: 'window' }]
}

interface Told {
  line: WorkLine
  /** The day until which somebody had put it off, and on which it is back. */
  backOn: Day | null
}

/** Whether a reason's day is one that nears, or the one since when somebody is waited for. */
const nearing: readonly WorkKind[] = ['late', 'decide', 'notice', 'renewing', 'mandate', 'anniversary']

function deadlinesOf(reason: WorkReason): { kind: Reminder['kind']; on: Day; nears: boolean }[] {
  const first = { kind: reason.kind, on: reason.on, nears: nearing.includes(reason.kind) }
  // What is late may still be saved at a session whose files close later.
  if (reason.kind !== 'late' || reason.closesOn === null) return [first]
  return [first, { kind: 'late-session', on: reason.closesOn, nears: true }]
}

/** By the week's mail one is told of all that nears before the next one. */
function leadOf(day: Day, on: Day, frequency: Frequency): Lead {
  if (day < on) return 'missed'
  const reached = frequency === 'weekly' ? addDays(on, 6) : on
  if (day <= addDays(reached, 7)) return 'week'
  return day <= add(reached, { months: 1, days: 0 }) ? 'month' : 'window'
}

const byPressure: readonly Lead[] = ['missed', 'week', 'month', 'window']

/** The most pressing of some reminders, null where there are none. */
export function pressing(reminders: readonly Reminder[]): Lead | null {
  return byPressure.find((lead) => reminders.some((one) => one.lead === lead)) ?? null
}

export function keyOf({ record, kind, on, lead }: Reminder): string {
  return `${record} ${kind} ${on} ${lead}`
}
