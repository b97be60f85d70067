import { z } from 'zod'
import { lines, many, optionalChoice, readForm, requiredLine, version, wrong } from '../locale/fields.ts'

/** What a form may name: the codes of the authority's domains, of the Ministry's themes, of the OECD's purposes. */
export interface OwnWords {
  domains: readonly string[]
  themes: readonly string[]
  purposes: readonly string[]
}

/** The goals by their numbers. */
export const sdgCodes = Array.from({ length: 17 }, (_, place) => String(place + 1))

const domainForm = ({ domains, themes, purposes }: OwnWords) =>
  z.object({
    code: code(),
    nameFr: requiredLine(120),
    nameEn: requiredLine(120),
    parent: optionalChoice(domains),
    ministryTheme: optionalChoice(themes),
    sdgs: codes(sdgCodes, 'domain.sdg.unknown').transform((chosen) => chosen.map(Number)),
    purposeCodes: codes(purposes, 'domain.purpose.unknown'),
    note: lines({ max: 2000 }),
    version: version(),
  })

export const readDomain = (body: unknown, words: OwnWords) => readForm(domainForm(words), body)

/** The one word that has an address of its own where a code would stand. */
const reserved = 'new'

/** Small letters, figures and hyphens: it stands in addresses. */
function code() {
  return requiredLine(80).transform((text, context) => {
    const value = text.toLowerCase()
    const wellFormed = value.length >= 2 && value.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
    if (value !== '' && !wellFormed) wrong(context, 'domain.code.wrong')
    if (value === reserved) wrong(context, 'domain.code.taken', { code: value })
    return value
  })
}

/** Ticked boxes, each once and in the order of the list; what is not in it is named. */
function codes(known: readonly string[], unknown: 'domain.sdg.unknown' | 'domain.purpose.unknown') {
  return many().transform((texts, context) => {
    const stranger = texts.find((text) => text !== '' && !known.includes(text))
    if (stranger !== undefined) wrong(context, unknown, { code: stranger.slice(0, 40) })
    return known.filter((one) => texts.includes(one))
  })
}
