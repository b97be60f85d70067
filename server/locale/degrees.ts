import { line, wrong } from './fields.ts'
import type { Key, Locale } from './locale.ts'

/** A place's latitude and longitude, as people type and read them. */

/** An angle with a decimal comma or point, to some ten metres. */
export function degrees(max: number) {
  return line({ max: 20 }).transform((text, context): number | null => {
    if (text === null) return null
    const clean = text.replace(',', '.').replace('−', '-').replace(/\s*°$/, '')
    const value = Number(clean)
    if (!/^[-+]?\d{1,3}(\.\d+)?$/.test(clean) || Math.abs(value) > max) wrong(context, 'partner.degrees', { max })
    return Math.round(value * 10_000) / 10_000
  })
}

interface Place {
  latitude?: number | null
  longitude?: number | null
}

/** A place takes both: whichever is missing is asked for, together with what is wrong in the other fields. */
export const latitudeKnown = ({ latitude, longitude }: Place) => !(latitude === null && typeof longitude === 'number')
export const longitudeKnown = ({ latitude, longitude }: Place) => !(longitude === null && typeof latitude === 'number')
export const half = (field: keyof Place) => ({
  message: 'partner.place.half' satisfies Key,
  path: [field],
  when: () => true,
})

export function degreesText(locale: Locale, value: number | null): string {
  if (value === null) return ''
  const text = String(value)
  return locale === 'fr' ? text.replace('.', ',') : text
}
