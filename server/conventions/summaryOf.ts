import { commitmentsPart } from '../commitments/commitmentsPart.ts'
import { domainName } from '../domains/names.ts'
import { answeredFindings } from '../findings/answeredWords.ts'
import { countryName, dayOrUnknown, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { drawConventionForPrint } from '../timelines/conventionDrawing.ts'
import { authorisationPart } from './authorisationPart.ts'
import { sheetClauses } from './clauses.ts'
import { deadlineRows } from './deadlineRows.ts'
import { keepingFacts } from './keepingFacts.ts'
import { keyDates } from './keyDates.ts'
import { statusModel } from './mark.ts'
import { missingTexts } from './missing.ts'
import { partyRows } from './partyRows.ts'
import { qrSvg } from './qr.ts'
import type { ConventionRecord } from './record.ts'
import { drawingContext, type Shown } from './recordPage.ts'
import { judgedOn, knownOf } from './standingOf.ts'
import { statusSentence } from './statusSentence.ts'
import type { LabelledValue, Summary } from './summary.ts'
import { whyModel } from './why.ts'

/** The convention's sheet as of the day shown, in the reader's language: the same facts on screen, on paper and in PDF. */
export function summaryOf(shown: Shown, baseUrl: string): Summary {
  const { locale, authority, record, frame, on, partnership } = shown
  const { facts, standing } = judgedOn(record, frame, on)
  const why = whyModel(locale, facts, standing, authority.kind, knownOf(record))
  const address = `${baseUrl}/conventions/${record.reference}`
  return {
    locale,
    authority: authority.name,
    reference: record.reference,
    title: record.title,
    kind: translate(locale, `kind.${record.kind}`),
    partners: record.partners.map((partner) => ({
      name: partnerName(locale, partner),
      ownName: partner.ownName,
      ownLanguage: partner.ownLanguage,
      country: countryName(locale, partner.countryCode),
    })),
    fictional: record.fictional ? translate(locale, 'convention.fictional.line') : null,
    situation: `${translate(locale, 'day.situation')} ${dayText(locale, on)}`,
    status: statusModel(locale, standing),
    sentence: statusSentence(locale, facts, standing, knownOf(record)),
    object: record.object ?? translate(locale, 'convention.no-object'),
    domains: record.domains.map((domain) => domainName(locale, domain)),
    clauses: sheetClauses(locale, record),
    commitments: commitmentPairs(locale, record),
    dates: keyDates(locale, record, standing, partnership?.since ?? null).map((date) => ({
      ...date,
      day: dayOrUnknown(locale, date.on),
    })),
    parties: partyRows(locale, record, on),
    authorisation: authorisationPairs(locale, record, on),
    keeping: keepingFacts(locale, record).filter(({ value }) => value !== ''),
    deadlines: deadlineRows(locale, standing, authority.kind).map((row) => ({
      label: dayText(locale, row.on),
      value: `${row.label}, ${row.action}`,
    })),
    findings: answeredFindings(locale, standing.findings, record, { kind: authority.kind, mayWrite: false }),
    missing: missingTexts(locale, record, why.missing, on),
    drawing: drawConventionForPrint(locale, facts, standing, drawingContext(shown)),
    address,
    qr: qrSvg(address),
    words: wordsOf(locale),
  }
}

/** The deliberation that counts, or each of several with its reference. */
function authorisationPairs(locale: Locale, record: ConventionRecord, on: string): LabelledValue[] {
  const all = authorisationPart(locale, record, on).filter(({ later }) => !later)
  if (all.length === 0) {
    return [{ label: translate(locale, 'summary.deliberation'), value: translate(locale, 'unknown.feminine') }]
  }
  return all.flatMap(({ object, allowed, whom, reason, days, reference }) => [
    { label: translate(locale, 'summary.deliberation'), value: `${object} (${reference})` },
    { label: translate(locale, 'summary.allows'), value: [allowed, whom].filter(Boolean).join(', ') },
    ...days,
    ...(all.length > 1 && reason ? [{ label: translate(locale, 'summary.counts'), value: reason }] : []),
  ])
}

/** Each commitment with its year; one line that says that there is none, or that nobody knows. */
function commitmentPairs(locale: Locale, record: ConventionRecord): LabelledValue[] {
  const { rows, none } = commitmentsPart(locale, record)
  if (rows.length === 0) return [{ label: translate(locale, 'commitment.title'), value: none }]
  return rows.map(({ year, amount, payer, note }) => ({
    label: String(year),
    value: [amount, payer, note].filter(Boolean).join(', '),
  }))
}

function wordsOf(locale: Locale): Summary['words'] {
  const t = (key: Parameters<typeof translate>[1]) => translate(locale, key)
  return {
    document: t('convention.summary'),
    object: t('convention.object'),
    domains: t('summary.domains'),
    clauses: t('convention.clauses'),
    commitments: t('commitment.title'),
    dates: t('convention.dates'),
    day: t('convention.day'),
    act: t('convention.act'),
    detail: t('convention.detail'),
    later: t('convention.later'),
    parties: t('convention.parties'),
    party: t('convention.party'),
    signatory: t('convention.signatory'),
    capacity: t('convention.capacity'),
    signedOn: t('convention.signed-on'),
    place: t('convention.place'),
    authorisation: t('convention.authorisation'),
    deadlines: t('convention.deadlines'),
    findings: t('convention.findings'),
    noFinding: t('summary.no-finding'),
    missing: t('convention.missing'),
    timeline: t('convention.timeline'),
    record: t('summary.record'),
    page: t('summary.page'),
  }
}
