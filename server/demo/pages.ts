import { listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'

/** What the template of the sample shows. */

/** Why the sample was not loaded: it had been before, or these references are used by other records. */
export function refusedPage(locale: Locale, why: 'already' | { references: readonly string[] }) {
  return {
    heading: translate(locale, 'demo.refused'),
    sentence:
      why === 'already'
        ? translate(locale, 'demo.already')
        : translate(locale, 'demo.conflict', { references: listText(locale, [...why.references]) }),
  }
}
