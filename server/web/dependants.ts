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
  /** How many there are, where the list does not name them all. */
  count?: number
  back: string
}

/** A removal that is refused, for `web/dependants` (409): the reason, and what depends on the record. */
export function dependantsPage(locale: Locale, { reason, values = {}, dependants, count, back }: Refused) {
  const total = count ?? dependants.length
  const more = total - dependants.length
  return {
    heading: translate(locale, 'dependants.title'),
    sentence: translate(locale, reason, { ...values, count: total }),
    dependants,
    more: more > 0 ? translate(locale, 'dependants.more', { count: more }) : '',
    back,
  }
}
