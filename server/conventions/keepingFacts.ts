import { type Locale, translate } from '../locale/locale.ts'
import type { ConventionRecord } from './record.ts'

/** Who follows a convention, and where its signed original is. */
export function keepingFacts(locale: Locale, { service, placeKept }: ConventionRecord) {
  const fact = (label: 'convention.service' | 'convention.place-kept', value: string | null, parameter: string) => ({
    label: translate(locale, label),
    value: value ?? '',
    href: value && parameter ? `/conventions?${new URLSearchParams({ [parameter]: value })}` : '',
  })
  return [fact('convention.service', service, 'service'), fact('convention.place-kept', placeKept, '')]
}
