import { z } from 'zod'
import { degrees, half, latitudeKnown, longitudeKnown } from '../locale/degrees.ts'
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
import { checkStatus, statusFields } from './statusForm.ts'

/** What names a partner: asked for as well where a partnership with a new one is recorded. */
export const namingFields = {
  name: requiredLine(120),
  nameEn: line({ max: 120 }),
  ownName: line({ max: 120 }),
  ownLanguage: optionalChoice(languageCodes),
  countryCode: choice(countryCodes),
}

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
