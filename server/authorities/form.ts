import { z } from 'zod'
import { degrees, half, latitudeKnown, longitudeKnown } from '../locale/degrees.ts'
import { choice, readForm, requiredLine, version, wrong } from '../locale/fields.ts'
import type { AuthorityKind } from '../locale/law.ts'
import { sirenIsValid } from '../rules/siren.ts'

export const authorityKinds = ['commune', 'epci', 'department', 'region'] as const satisfies readonly AuthorityKind[]

/** Where French local authorities are: one has its calendar day in one of these. */
export const timeZones = [
  'Europe/Paris',
  'America/Cayenne',
  'America/Guadeloupe',
  'America/Marigot',
  'America/Martinique',
  'America/Miquelon',
  'America/St_Barthelemy',
  'Indian/Mayotte',
  'Indian/Reunion',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const

/** Nine figures with their checksum; the spaces that people type go. */
function siren() {
  return requiredLine(20).transform((text, context) => {
    const value = text.replace(/\s/g, '')
    if (!sirenIsValid(value)) wrong(context, 'authority.siren.wrong')
    return value
  })
}

/** What names an authority. */
export const authorityFields = {
  name: requiredLine(200),
  kind: choice(authorityKinds),
  siren: siren(),
}

const authorityForm = z.object(authorityFields)
export const readAuthority = (body: unknown) => readForm(authorityForm, body)

const settingsForm = z
  .object({
    ...authorityFields,
    latitude: degrees(90),
    longitude: degrees(180),
    timeZone: choice(timeZones),
    alertWindow: countOf('M', 60),
    leadTime: countOf('D', 730),
    version: version(),
  })
  .refine(latitudeKnown, half('latitude'))
  .refine(longitudeKnown, half('longitude'))

export type SettingsForm = z.infer<typeof settingsForm>

/** The authority's settings as they were typed. */
export const readSettings = (body: unknown) => readForm(settingsForm, body)

/** So many months or days, as an ISO 8601 duration. */
function countOf(unit: 'M' | 'D', max: number) {
  return requiredLine(10).transform((text, context) => {
    const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
    if (count < 1 || count > max) wrong(context, 'field.number', { min: 1, max })
    return `P${count}${unit}`
  })
}
