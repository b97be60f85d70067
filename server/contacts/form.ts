import { z } from 'zod'
import { languageCodes } from '../conventions/languages.ts'
import { choice, line, lines, many, readForm, requiredDay, requiredLine, version, wrong } from '../locale/fields.ts'
import type { Day } from '../rules/facts.ts'

interface Known {
  /** The references of the partners that the authority has. */
  partners: readonly string[]
  today: Day
}

const contactForm = ({ partners, today }: Known) =>
  z.object({
    partner: choice(partners),
    name: requiredLine(120),
    office: line({ max: 200 }),
    email: email(),
    telephone: telephone(),
    languages: languages(),
    keptUntil: requiredDay().transform((value, context) => {
      if (value !== '' && value < today) wrong(context, 'contact.kept-until.past')
      return value
    }),
    note: lines({ max: 2000 }),
    version: version(),
  })

export type ContactForm = z.infer<ReturnType<typeof contactForm>>

/** A contact as the form says it. */
export function readContact(body: unknown, known: Known) {
  return readForm(contactForm(known), body)
}

function email() {
  return line({ max: 254 }).transform((value, context) => {
    if (value !== null && !z.email().safeParse(value).success) wrong(context, 'contact.email.wrong')
    return value
  })
}

/** As it is written anywhere in the world, with an extension if there is one. */
function telephone() {
  return line({ max: 60 }).transform((value, context) => {
    if (value !== null && !/^\+?(?=.*\d{2})[\d\s().\-/]+( ?(p\.|poste|ext\.?|x) ?\d{1,6})?$/i.test(value)) {
      wrong(context, 'contact.telephone.wrong')
    }
    return value
  })
}

function languages() {
  return many().transform((codes, context) => {
    if (!codes.every((code) => (languageCodes as readonly string[]).includes(code)))
      wrong(context, 'field.unknown-choice')
    return [...new Set(codes)]
  })
}
