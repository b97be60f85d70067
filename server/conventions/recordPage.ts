import type { Authority } from '../accounts/account.ts'
import { commitmentsPart } from '../commitments/commitmentsPart.ts'
import { domainName } from '../domains/names.ts'
import { answeredFindings } from '../findings/answeredWords.ts'
import { countryName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { daysOfConvention } from '../reviews/reviewedDays.ts'
import { reviewPart } from '../reviews/reviewPart.ts'
import { drawConvention } from '../timelines/conventionDrawing.ts'
import type { DrawnPartnership } from '../timelines/relations.ts'
import { amendedClauses } from './amendedClauses.ts'
import { amendmentChain } from './amendmentChain.ts'
import { authorisationPart } from './authorisationPart.ts'
import { recordContents } from './contentsPart.ts'
import { corrections } from './corrections.ts'
import { deadlineRows } from './deadlineRows.ts'
import type { EnteredAct } from './enteredStore.ts'
import type { Frame } from './frame.ts'
import { keepingFacts } from './keepingFacts.ts'
import { type KeyDate, keyDates } from './keyDates.ts'
import { statusModel } from './mark.ts'
import { missingTexts } from './missing.ts'
import { partyRows } from './partyRows.ts'
import type { ConventionRecord, PartnerName } from './record.ts'
import { judgedOn, knownOf } from './standingOf.ts'
import { statusSentence } from './statusSentence.ts'
import { isPressing, verbs } from './verbs.ts'
import { whyOfRecord } from './whyOfRecord.ts'

/** All that a convention's page, its sheet and its acts are made from. */
export interface Shown {
  locale: Locale
  authority: Authority
  record: ConventionRecord
  frame: Frame
  on: string
  /** The partnership with the first partner, null where none is recorded. */
  partnership: (DrawnPartnership & { reference: string }) | null
}

/** What was just recorded of the convention; `later` where it is dated after the day shown. */
interface Done {
  text: string
  later: { href: string; text: string } | null
}

interface Around {
  mayWrite: boolean
  done: Done | null
  /** What the convention amends, where it is an amendment. */
  amends: { reference: string; title: string }[]
  entered: EnteredAct[]
}

/** What the template of a convention's page shows. */
export function recordPage(shown: Shown, { mayWrite, done, amends, entered }: Around) {
  const { locale, record, frame, on, authority, partnership } = shown
  const judged = judgedOn(record, frame, on)
  const { facts, standing } = judged
  const dates = keyDates(locale, record, standing, partnership?.since ?? null)
  const why = whyOfRecord(shown, judged, entered)
  const address = `/conventions/${record.reference}`
  const dateRows = dates.map((one) => ({ ...one, correct: mayWrite ? correctionOf(address, one) : '' }))
  const page = {
    reference: record.reference,
    title: record.title,
    kind: translate(locale, `kind.${record.kind}`),
    partners: record.partners.map((partner) => partnerModel(locale, partner)),
    partnership: partnership ? { href: `/partnerships/${partnership.reference}` } : null,
    fictional: record.fictional,
    status: statusModel(locale, standing),
    sentence: statusSentence(locale, facts, standing, knownOf(record)),
    why,
    drawing: drawConvention(locale, facts, standing, drawingContext(shown)),
    findings: answeredFindings(locale, standing.findings, record, { kind: authority.kind, mayWrite }),
    dates: dateRows.filter(({ later }) => !later),
    laterDates: dateRows.filter(({ later }) => later),
    corrections: corrections(locale, record),
    parties: partyRows(locale, record, on),
    object: record.object ?? '',
    commitments: commitmentsPart(locale, record),
    clauses: amendedClauses(locale, record, frame, on),
    chain: amendmentChain(locale, record, frame, on),
    amends: amends.map(({ reference, title }) => ({ title, href: `/conventions/${reference}` })),
    deadlines: deadlineRows(locale, standing, authority.kind),
    domains: record.domains.map((domain) => ({
      text: domainName(locale, domain),
      href: `/conventions?domain=${domain.code}`,
    })),
    authorisations: authorisationPart(locale, record, on),
    review: record.transmittedOn || record.reviews.length > 0 ? reviewOf(shown, mayWrite) : null,
    missing: missingTexts(locale, record, why.missing, on),
    keeping: keepingFacts(locale, record),
    source: record.source ?? '',
    note: record.note ?? '',
    verbs: mayWrite ? verbs(locale, record, standing) : [],
    pressing: isPressing(standing),
    edit: mayWrite ? `${address}/edit` : '',
    again: `/conventions/new?from=${record.reference}`,
    addDeliberation: mayWrite ? `/deliberations/new?convention=${record.reference}` : '',
    summary: `${address}/summary`,
    pdf: `${address}.pdf`,
    line: `/timelines/${record.reference}`,
    done,
  }
  return { ...page, contents: recordContents(locale, page) }
}

/** What the State's representative sent back of the convention itself. */
function reviewOf({ locale, record, authority, on }: Shown, mayWrite: boolean) {
  const address = `/conventions/${record.reference}`
  return reviewPart(locale, { address, days: daysOfConvention(record), authority: authority.kind, on, mayWrite })
}

/** Where the act of a line is corrected; empty where it tells of none. */
function correctionOf(address: string, { act }: KeyDate): string {
  return act ? `${address}/acts/${act.act}/${act.id}/correct` : ''
}

/** What the drawing needs beside the convention's own facts. */
export function drawingContext({ partnership, authority, on }: Shown) {
  return { partnership, authorityName: authority.name, on }
}

function partnerModel(locale: Locale, partner: PartnerName) {
  const { ownName, ownLanguage, countryCode, reference } = partner
  const name = partnerName(locale, partner)
  return {
    name,
    href: `/partners/${reference}`,
    ownName: ownName && ownName !== name ? ownName : '',
    ownLanguage: ownLanguage ?? '',
    country: countryName(locale, countryCode),
  }
}
