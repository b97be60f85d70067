import { type Locale, translate } from '../locale/locale.ts'
import { fact } from '../web/facts.ts'
import type { ListedDomain } from './listStore.ts'
import { codeText, domainName, themeName } from './names.ts'
import type { Reference } from './referenceStore.ts'

/** All that a domain's page is made from: the domain is one of the authority's. */
export interface Shown {
  domain: ListedDomain
  domains: ListedDomain[]
  reference: Reference
}

export function domainPage(locale: Locale, { domain, domains, reference }: Shown) {
  const { code, parentId, hidden, sdgs, purposeCodes } = domain
  const address = `/domains/${code}`
  const { compare } = new Intl.Collator(locale)
  const parts = domains
    .filter((one) => one.parentId === domain.id)
    .map((one) => ({ text: domainName(locale, one), href: `/domains/${one.code}` }))
    .sort((one, other) => compare(one.text, other.text))
  return {
    name: domainName(locale, domain),
    hidden,
    edit: `${address}/edit`,
    hide: `${address}/hide`,
    show: `${address}/show`,
    uses: [usesLink(locale, domain, 'conventions'), usesLink(locale, domain, 'partnerships')],
    sdgs: sdgs.map((sdg) => ({ text: codeText(locale, reference.sdgs, String(sdg)), href: `/domains?sdg=${sdg}` })),
    purposes: purposeCodes.map((purpose) => codeText(locale, reference.purposes, purpose)),
    parts,
    facts: [
      fact(locale, 'domain.code', code),
      fact(locale, 'domain.name-fr', domain.nameFr, { lang: locale === 'fr' ? '' : 'fr' }),
      fact(locale, 'domain.name-en', domain.nameEn, { lang: locale === 'en' ? '' : 'en' }),
      parentFact(
        locale,
        domains.find(({ id }) => id === parentId),
      ),
      ...themeFacts(locale, domain, reference),
      fact(locale, 'domain.note', domain.note),
    ],
  }
}

/** How many records of a list cover it, and the way to them. */
function usesLink(locale: Locale, domain: ListedDomain, list: 'conventions' | 'partnerships') {
  const count = domain[list]
  if (count === 0) return { text: translate(locale, `domain.${list}.none`), href: '' }
  return { text: translate(locale, `domain.${list}`, { count }), href: `/${list}?domain=${domain.code}` }
}

function parentFact(locale: Locale, parent: ListedDomain | undefined) {
  if (!parent) return fact(locale, 'domain.parent', translate(locale, 'domain.parent.none'))
  return fact(locale, 'domain.parent', domainName(locale, parent), { path: `/domains/${parent.code}` })
}

function themeFacts(locale: Locale, { ministryTheme }: ListedDomain, { themes }: Reference) {
  if (ministryTheme === null) return [fact(locale, 'domain.theme', translate(locale, 'domain.theme.none'))]
  const theme = themes.find(({ code }) => code === ministryTheme)
  const source = theme ? (locale === 'en' ? theme.sourceEn : theme.sourceFr) : null
  return [
    fact(locale, 'domain.theme', themeName(locale, themes, ministryTheme), { path: `/domains?theme=${ministryTheme}` }),
    fact(locale, 'domain.theme.source', source),
  ]
}
