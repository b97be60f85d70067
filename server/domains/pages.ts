import { type Locale, translate } from '../locale/locale.ts'
import type { ComparedField } from '../web/conflict.ts'
import type { Dependant } from '../web/dependants.ts'
import { errorSummary, type FormModel, field, textsOf } from '../web/fields.ts'
import { domainName } from './names.ts'
import type { Domain, DomainDependants } from './store.ts'

/** What the templates of domains show. */

interface Uses {
  partnerships: Map<string, number>
  conventions: Map<string, number>
}

export function domainsPage(locale: Locale, domains: Domain[], uses: Uses) {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const rows = domains
    .map((domain) => ({ domain, name: domainName(locale, domain) }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ domain: { id, code }, name }) => ({
      name,
      code,
      edit: `/domains/${code}/edit`,
      partnerships: use(
        uses.partnerships.get(id),
        `/partnerships?domain=${code}`,
        translate(locale, 'domain.partnerships-of', { name }),
      ),
      conventions: use(
        uses.conventions.get(id),
        `/conventions?domain=${code}`,
        translate(locale, 'domain.conventions-of', { name }),
      ),
    }))
  return { count: translate(locale, 'domain.count', { count: rows.length }), rows }
}

/** A count that leads to what it counts; nothing leads nowhere. */
function use(count = 0, href: string, label: string) {
  return { count: String(count), href: count > 0 ? href : '', label: `${count} ${label}` }
}

interface FormPlace {
  heading: string
  action: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function domainFormPage(form: FormModel, place: FormPlace) {
  return {
    errors: errorSummary(form),
    ...place,
    history: place.removal.replace(/remove$/, 'history'),
    version: textsOf(form.typed.version)[0] ?? '',
    nameFr: field(form, 'nameFr', 'domain.name-fr', { required: true }),
    nameEn: field(form, 'nameEn', 'domain.name-en', { required: true }),
    code: field(form, 'code', 'domain.code', { required: true, hint: 'domain.code.hint' }),
  }
}

export const comparedDomain: readonly ComparedField[] = [
  { name: 'nameFr', label: 'domain.name-fr' },
  { name: 'nameEn', label: 'domain.name-en' },
  { name: 'code', label: 'domain.code' },
]

/** What covers a domain, each with its link. */
export function dependantLinks(locale: Locale, { partnerships, conventions }: DomainDependants): Dependant[] {
  return [
    ...partnerships.map(({ reference }) => ({
      text: translate(locale, 'dependants.partnership', { name: reference }),
      href: `/partnerships/${reference}`,
    })),
    ...conventions.map(({ reference, title }) => ({
      text: translate(locale, 'dependants.convention', { name: `${reference}, ${title}` }),
      href: `/conventions/${reference}`,
    })),
  ]
}
