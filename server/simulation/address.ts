import type { Day } from '../rules/facts.ts'
import { type Typed, textsOf } from '../web/fields.ts'
import { type FieldName, fieldNames, type SimulationForm } from './form.ts'

/** What a new convention's form takes over from a clause. */
const clauseNames: readonly FieldName[] = [
  'kind',
  'startMode',
  'startOn',
  'termMode',
  'termDuration',
  'termEndsOn',
  'renewalMode',
  'renewalPeriod',
  'renewalMaximum',
  'notice',
  'denounceable',
]

/** The address that holds a clause, on another day than the one shown where a day is given. */
export function simulationAddress(form: SimulationForm, typed: Typed, on: Day | null = null): string {
  const query = queryOf(form, typed, fieldNames)
  if (on) query.set('on', on)
  return `/simulate?${query}`
}

/** Where the clause is recorded: its form filled with it. */
export function recordingAddress(form: SimulationForm, typed: Typed): string {
  const query = queryOf(form, typed, clauseNames)
  query.set('noticeMode', form.notice ? 'duration' : 'none')
  return `/conventions/new?${query}`
}

/** As it was typed; what is idle or empty falls away. */
function queryOf(form: SimulationForm, typed: Typed, names: readonly FieldName[]): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of names) {
    const [text] = textsOf(typed[name])
    if (text && form[name] !== null) query.set(name, text)
  }
  return query
}
