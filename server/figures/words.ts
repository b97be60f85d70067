import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import type { Shown } from './figure.ts'

/** That the status rows do not reach the day asked for; '' where they do. */
export function beyondText({ locale, on, reached }: Shown): string {
  return on === reached ? '' : translate(locale, 'figure.beyond', { day: dayText(locale, reached) })
}
