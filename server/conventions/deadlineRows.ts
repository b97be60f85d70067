import { distanceText } from '../locale/format.ts'
import type { AuthorityKind } from '../locale/law.ts'
import type { Locale } from '../locale/locale.ts'
import type { Standing } from '../rules/facts.ts'
import { deadlineWords } from './why.ts'

/** A deadline with what has to be done by it, and how far it is from the day shown. */
export function deadlineRows(locale: Locale, { on, deadlines }: Standing, authorityKind: AuthorityKind) {
  return deadlines.map((deadline) => {
    const { label, action } = deadlineWords(locale, deadline, authorityKind)
    return { on: deadline.on, label, action, distance: distanceText(locale, deadline.on, on), past: deadline.on < on }
  })
}
