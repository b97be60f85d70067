import { z } from 'zod'
import { readForm, requiredLine, version, wrong } from '../locale/fields.ts'

const domainForm = z.object({
  code: code(),
  nameFr: requiredLine(120),
  nameEn: requiredLine(120),
  version: version(),
})

export const readDomain = (body: unknown) => readForm(domainForm, body)

/** Small letters, figures and hyphens: it stands in addresses. */
function code() {
  return requiredLine(80).transform((text, context) => {
    const value = text.toLowerCase()
    const wellFormed = value.length >= 2 && value.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
    if (value !== '' && !wellFormed) wrong(context, 'domain.code.wrong')
    return value
  })
}
