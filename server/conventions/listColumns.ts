import { domainName } from '../domains/names.ts'
import { openFindings } from '../findings/accepted.ts'
import { countryName } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerNames } from '../partners/names.ts'
import { closing } from '../rules/calendar.ts'
import { type Columns, dayCell, noCell, textCell, textColumns } from '../web/table.ts'
import { prevailsText } from './clauses.ts'
import type { ConventionColumn } from './filter.ts'
import { statusModel } from './mark.ts'
import { languagesText } from './names.ts'
import type { ConventionRecord } from './record.ts'
import { type JudgedConvention, knownOf } from './standingOf.ts'
import { statusLine } from './statusLine.ts'

/** What the list of conventions has of each one beside its title. */
export function conventionColumns(locale: Locale): Columns<ConventionColumn, JudgedConvention> {
  const text = textColumns<JudgedConvention>(locale)
  const column = (name: 'partner' | 'status' | 'ends' | 'deadline') => ({
    label: translate(locale, `convention.column.${name}`),
    sort: name,
  })
  return {
    partner: {
      ...column('partner'),
      cell: ({ record: { partners } }) => ({
        text: partnerNames(locale, partners),
        sub: countriesText(locale, partners),
      }),
    },
    status: { ...column('status'), cell: (row) => statusCell(locale, row) },
    ends: {
      ...column('ends'),
      cell: ({ standing }) => (standing.term?.endsOn ? { date: standing.term.endsOn } : noCell),
    },
    deadline: {
      ...column('deadline'),
      cell({ standing }) {
        const deadline = standing.deadlines.find(({ on }) => on >= standing.on)
        return deadline ? { date: deadline.on, sub: word(locale, `convention.deadline.${deadline.kind}`) } : noCell
      },
    },
    reference: { ...text('convention.csv.reference', ({ record }) => record.reference), sort: 'reference' },
    kind: text('convention.csv.kind', ({ record }) => translate(locale, `kind.${record.kind}`)),
    domains: text('convention.csv.domains', ({ record }) =>
      record.domains.map((domain) => domainName(locale, domain)).join(', '),
    ),
    renewal: text('convention.csv.renewal', ({ standing }) => translate(locale, `renewal.${standing.renewalStatus}`)),
    'in-force': {
      label: translate(locale, 'convention.csv.in-force-on'),
      cell: ({ standing }) => (standing.inForceOn ? { date: standing.inForceOn } : noCell),
    },
    transmitted: {
      label: translate(locale, 'convention.csv.transmitted-on'),
      cell: ({ record: { transmittedOn }, standing }) =>
        dayCell(locale, transmittedOn && transmittedOn <= standing.on ? transmittedOn : null),
    },
    deliberations: {
      label: translate(locale, 'nav.deliberations'),
      cell: ({ record, standing }) => deliberationsCell(locale, record.authorisations, standing.on),
    },
    findings: text('convention.csv.findings', ({ standing }) =>
      standing.findings.map(({ rule }) => word(locale, `finding.${rule}.title`)).join(', '),
    ),
    languages: text('convention.csv.languages', ({ record }) => languagesText(locale, record.languages)),
    prevails: text('convention.csv.prevailing-language', ({ record: { prevailingLanguage } }) =>
      prevailingLanguage ? prevailsText(locale, prevailingLanguage) : null,
    ),
    service: text('convention.csv.service', ({ record }) => record.service),
    place: text('convention.csv.place-kept', ({ record }) => record.placeKept),
  }
}

function countriesText(locale: Locale, partners: ConventionRecord['partners']): string {
  return [...new Set(partners.map(({ countryCode }) => countryName(locale, countryCode)))].join(', ')
}

function statusCell(locale: Locale, { record, facts, standing }: JudgedConvention) {
  const open = openFindings(standing.findings, record.acceptances)
  const serious = open.filter(({ severity }) => severity === 'serious').length
  return {
    status: statusModel(locale, standing),
    sub: statusLine(locale, facts, standing, knownOf(record)),
    alert: serious > 0 ? translate(locale, 'convention.serious', { count: serious }) : '',
  }
}

/** The deliberations that had been taken by the day shown. */
function deliberationsCell(locale: Locale, all: ConventionRecord['authorisations'], on: string) {
  const taken = all.filter(({ sessionOn }) => sessionOn && closing(sessionOn) <= on)
  const links = taken.map(({ deliberationReference: text }) => ({ text, href: `/deliberations/${text}` }))
  return links.length > 0 ? { links } : textCell(locale, null)
}
