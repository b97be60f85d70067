import { type Locale, translate } from '../locale/locale.ts'
import type { ComparedField } from '../web/conflict.ts'
import type { Dependant } from '../web/dependants.ts'
import { choiceField, errorSummary, type FormModel, field, textsOf } from '../web/fields.ts'
import { sdgCodes } from './form.ts'
import { codeText, domainName, themeName } from './names.ts'
import { offeredDomains } from './offered.ts'
import type { Reference } from './referenceStore.ts'
import type { MappedDomain } from './store.ts'
import { possibleParents } from './tree.ts'
import type { DomainDependants } from './useStore.ts'

/** What the templates of a domain's form show. */

/** What a form offers. */
export interface Choices {
  domains: MappedDomain[]
  reference: Reference
}

interface FormPlace {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
  /** The domain that is edited. */
  id: string | null
}

export function domainFormPage(form: FormModel, choices: Choices, { id, ...place }: FormPlace) {
  const { locale } = form
  const { themes, sdgs, purposes } = choices.reference
  const chosen = textsOf(form.typed.purposeCodes).length
  return {
    errors: errorSummary(form),
    ...place,
    version: textsOf(form.typed.version)[0] ?? '',
    nameFr: field(form, 'nameFr', 'domain.name-fr', { required: true }),
    nameEn: field(form, 'nameEn', 'domain.name-en', { required: true }),
    code: field(form, 'code', 'domain.code', { required: true, hint: 'domain.code.hint' }),
    parent: choiceField(form, 'parent', 'domain.parent', parentOptions(form, choices, id), {
      hint: 'domain.parent.hint',
    }),
    ministryTheme: choiceField(form, 'ministryTheme', 'domain.theme', [
      { value: '', text: translate(locale, 'domain.theme.none') },
      ...themes.map((theme) => ({ value: theme.code, text: domainName(locale, theme) })),
    ]),
    sdgs: choiceField(
      form,
      'sdgs',
      'domain.sdgs',
      sdgCodes.map((value) => ({ value, text: codeText(locale, sdgs, value) })),
    ),
    purposeCodes: choiceField(
      form,
      'purposeCodes',
      'domain.purposes',
      purposes.map(({ code }) => ({ value: code, text: codeText(locale, purposes, code) })),
      { hint: 'domain.purposes.hint' },
    ),
    purposesChosen: translate(locale, 'domain.purposes.chosen', { count: chosen, of: purposes.length }),
    note: field(form, 'note', 'domain.note', { rows: 3 }),
  }
}

function parentOptions({ locale, typed }: FormModel, { domains }: Choices, id: string | null) {
  const { compare } = new Intl.Collator(locale)
  const options = offeredDomains(possibleParents(domains, id), textsOf(typed.parent))
    .map((domain) => ({ value: domain.code, text: domainName(locale, domain) }))
    .sort((one, other) => compare(one.text, other.text))
  return [{ value: '', text: translate(locale, 'domain.parent.none') }, ...options]
}

/** Its fields as they stand side by side when two people changed them. */
export function comparedDomain(locale: Locale, { domains, reference }: Choices): ComparedField[] {
  const named = (code: string) => {
    const domain = domains.find((one) => one.code === code)
    return domain ? domainName(locale, domain) : code
  }
  return [
    { name: 'nameFr', label: 'domain.name-fr' },
    { name: 'nameEn', label: 'domain.name-en' },
    { name: 'code', label: 'domain.code' },
    { name: 'parent', label: 'domain.parent', shown: named },
    { name: 'ministryTheme', label: 'domain.theme', shown: (code) => themeName(locale, reference.themes, code) },
    { name: 'sdgs', label: 'domain.sdgs' },
    { name: 'purposeCodes', label: 'domain.purposes' },
    { name: 'note', label: 'domain.note' },
  ]
}

/** What needs a domain, each with its link. */
export function dependantLinks(locale: Locale, { partnerships, conventions, parts }: DomainDependants): Dependant[] {
  return [
    ...partnerships.map(({ reference }) => ({
      text: translate(locale, 'dependants.partnership', { name: reference }),
      href: `/partnerships/${reference}`,
    })),
    ...conventions.map(({ reference, title }) => ({
      text: translate(locale, 'dependants.convention', { name: `${reference}, ${title}` }),
      href: `/conventions/${reference}`,
    })),
    ...parts.map((part) => ({
      text: translate(locale, 'dependants.domain', { name: domainName(locale, part) }),
      href: `/domains/${part.code}`,
    })),
  ]
}
