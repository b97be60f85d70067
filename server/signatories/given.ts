import { closing } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import type { Person } from './store.ts'

/** The days of the signatures that a person gave by a day. */
export function givenBy({ signedOn }: Pick<Person, 'signedOn'>, on: Day): PartialDay[] {
  return signedOn.filter((day) => closing(day) <= on)
}
