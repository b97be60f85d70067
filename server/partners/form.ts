import { z } from 'zod'
import {
  choice,
  line,
  lines,
  optionalChoice,
  optionalReference,
  readForm,
  requiredLine,
  version,
  wrong,
} from '../locale/fields.ts'
import { countryCodes } from '../locale/format.ts'
import { languageCodes } from '../locale/languages.ts'
import type { Key } from '../locale/locale.ts'
import { checkStatus, statusFields } from './statusForm.ts'

/** What names a partner: asked for as well where a partnership with a new one is recorded. */
export const namingFields = {
  name: requiredLine(120),
  nameEn: line({ max: 120 }),
  ownName: line({ max: 120 }),
  ownLanguage: optionalChoice(languageCodes),
  countryCode: choice(countryCodes),
}

type Place = { latitude?: number | null; longitude?: number | null }

/** A place takes both: whichever is missing is asked for, together with what is wrong in the other fields. */
const latitudeKnown = ({ latitude, longitude }: Place) => !(latitude === null && typeof longitude === 'number')
const longitudeKnown = ({ latitude, longitude }: Place) => !(longitude === null && typeof latitude === 'number')
const half = (field: keyof Place) => ({ message: 'partner.place.half' satisfies Key, path: [field], when: () => true })

const partnerForm = z
  .object({
    reference: optionalReference(),
    ...namingFields,
    formerNames: line({ max: 300 }),
    region: line({ max: 120 }),
    latitude: degrees(90),
    longitude: degrees(180),
    website: website(),
    wikidataId: wikidataId(),
    note: lines(),
    source: line({ max: 500 }),
    ...statusFields,
    version: version(),
  })
  .refine(latitudeKnown, half('latitude'))
  .refine(longitudeKnown, half('longitude'))
  .superRefine(checkStatus)

export const readPartner = (body: unknown) => readForm(partnerForm, body)

/** An angle with a decimal comma or point, to some ten metres. */
function degrees(max: number) {
  return line({ max: 20 }).transform((text, context): number | null => {
    if (text === null) return null
    const clean = text.replace(',', '.').replace('−', '-').replace(/\s*°$/, '')
    const value = Number(clean)
    if (!/^[-+]?\d{1,3}(\.\d+)?$/.test(clean) || Math.abs(value) > max) wrong(context, 'partner.degrees', { max })
    return Math.round(value * 10_000) / 10_000
  })
}

/** A page that a link may lead to: an address of any other kind could run in our own page. */
function website() {
  return line({ max: 500 }).transform((text, context): string | null => {
    if (text !== null && !isWebAddress(text)) wrong(context, 'partner.website.wrong')
    return text
  })
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function wikidataId() {
  return line({ max: 20 }).transform((text, context): string | null => {
    const id = text?.toUpperCase() ?? null
    if (id !== null && !/^Q[1-9]\d{0,14}$/.test(id)) wrong(context, 'partner.wikidata.wrong')
    return id
  })
}
