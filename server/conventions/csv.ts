import { domainName } from '../domains/names.ts'
import { countryName } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerNames } from '../partners/names.ts'
import { closing } from '../rules/calendar.ts'
import type { Standing } from '../rules/facts.ts'
import { prevailsText } from './clauses.ts'
import { languagesText } from './names.ts'
import type { ConventionRecord } from './record.ts'
import type { JudgedConvention } from './standingOf.ts'

/** What the file of conventions has of each one: more than the page, and each fact apart. */

const columns = [
  'reference',
  'title',
  'kind',
  'partners',
  'countries',
  'domains',
  'status',
  'renewal',
  'in-force-on',
  'term-ends-on',
  'ends-on',
  'deadline',
  'deadline-on',
  'deliberation',
  'act-identifier',
  'session-on',
  'received-on',
  'published-on',
  'signatures',
  'transmitted-on',
  'languages',
  'prevailing-language',
  'place-kept',
  'service',
  'findings',
  'data',
] as const

export function conventionCsvNames(locale: Locale): string[] {
  return columns.map((column) => translate(locale, `convention.csv.${column}`))
}

export function conventionCsvCells(
  locale: Locale,
  { record, standing }: Pick<JudgedConvention, 'record' | 'standing'>,
): string[] {
  const cells = cellsOf(locale, record, standing)
  return columns.map((column) => cells[column])
}

type Cells = Record<(typeof columns)[number], string>

function cellsOf(locale: Locale, record: ConventionRecord, standing: Standing): Cells {
  const { partners, parties, authorisations } = record
  const deadline = standing.deadlines.find(({ on }) => on >= standing.on)
  const held = authorisations.filter(({ sessionOn }) => sessionOn && closing(sessionOn) <= standing.on)
  const inWords = (read: (one: (typeof held)[number]) => string | null) => held.map(read).filter(Boolean).join(', ')
  const by = (day: string | null) => (day && day <= standing.on ? day : null)
  const nameOf = (partyId: string) => parties.find(({ id }) => id === partyId)?.name ?? ''
  return {
    reference: record.reference,
    title: record.title,
    kind: translate(locale, `kind.${record.kind}`),
    partners: partnerNames(locale, partners),
    countries: [...new Set(partners.map(({ countryCode }) => countryName(locale, countryCode)))].join(', '),
    domains: record.domains.map((domain) => domainName(locale, domain)).join(', '),
    status: translate(locale, `status.${standing.status}`),
    renewal: translate(locale, `renewal.${standing.renewalStatus}`),
    'in-force-on': standing.inForceOn ?? '',
    'term-ends-on': standing.term?.endsOn ?? '',
    'ends-on': standing.endsOn ?? '',
    deadline: deadline ? word(locale, `convention.deadline.${deadline.kind}`) : '',
    'deadline-on': deadline?.on ?? '',
    deliberation: inWords(({ deliberationReference }) => deliberationReference),
    'act-identifier': inWords(({ actIdentifier }) => actIdentifier),
    'session-on': inWords(({ sessionOn }) => sessionOn),
    'received-on': inWords(({ receivedOn }) => by(receivedOn)),
    'published-on': inWords(({ publishedOn }) => by(publishedOn)),
    signatures: record.signatures
      .filter(({ signedOn }) => closing(signedOn) <= standing.on)
      .map(({ partyId, signedOn }) => `${nameOf(partyId)} ${signedOn}`)
      .join(', '),
    'transmitted-on': by(record.transmittedOn) ?? '',
    languages: languagesText(locale, record.languages),
    'prevailing-language': record.prevailingLanguage ? prevailsText(locale, record.prevailingLanguage) : '',
    'place-kept': record.placeKept ?? '',
    service: record.service ?? '',
    findings: standing.findings.map(({ rule }) => word(locale, `finding.${rule}.title`)).join(', '),
    data: translate(locale, record.fictional ? 'convention.data.fictional' : 'convention.data.real'),
  }
}
