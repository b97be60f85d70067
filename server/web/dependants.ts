import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'

/** A record that needs another one. */
export interface Dependant {
  text: string
  href: string
}

interface Refused {
  /** Why the record stays: a sentence with a `count` of what depends on it. */
  reason: Key
  values?: Values
  dependants: Dependant[]
  back: string
}

/** A removal that is refused, for `web/dependants` (409): the reason, and what depends on the record. */
export function dependantsPage(locale: Locale, { reason, values = {}, dependants, back }: Refused) {
  return {
    heading: translate(locale, 'dependants.title'),
    sentence: translate(locale, reason, { ...values, count: dependants.length }),
    dependants,
    back,
  }
}
