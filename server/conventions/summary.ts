import type { Severity } from '../rules/facts.ts'
import type { StatusModel } from './mark.ts'

export interface LabelledValue {
  label: string
  value: string
}

/** A convention's summary (fiche convention), display-ready in one language: what the page, the print and the PDF show. */
export interface Summary {
  locale: 'fr' | 'en'
  authority: string
  reference: string
  title: string
  /** "Convention-cadre" … */
  kind: string
  partners: { name: string; ownName: string | null; ownLanguage: string | null; country: string }[]
  /** The line that says that the facts are invented; null for a real convention. */
  fictional: string | null
  /** "Situation au 24 novembre 2026" */
  situation: string
  status: StatusModel
  sentence: string
  object: string
  domains: string[]
  /** Kind of start, term, renewal, notice, denunciation, languages … in plain words. */
  clauses: LabelledValue[]
  /** What it costs, year by year. */
  commitments?: LabelledValue[]
  /** Key dates in order of their day; day reads "inconnu" where it is not known. */
  dates: { day: string; what: string; detail: string; later: boolean }[]
  parties: { name: string; signatory: string; capacity: string; signedOn: string; place: string }[]
  authorisation: LabelledValue[]
  /** Who follows it, and where its signed original is; only what is known. */
  keeping?: LabelledValue[]
  deadlines: LabelledValue[]
  findings: {
    severity: Severity
    severityWord: string
    title: string
    sentence: string
    source: string
    remedy: string
    answer?: { text: string; reason: string } | null
  }[]
  /** What is not known and would be needed, in words. */
  missing: string[]
  /** The convention's line as SVG with fixed colours, null where nothing is known to draw; alt says the same in a sentence. */
  drawing: { svg: string; alt: string } | null
  /** Address of the record, and its QR code as SVG. */
  address: string
  qr: string
  /** Headings and fixed words of the sheet. */
  words: {
    document: string
    object: string
    domains: string
    clauses: string
    commitments?: string
    dates: string
    day: string
    act: string
    detail: string
    later: string
    parties: string
    party: string
    signatory: string
    capacity: string
    signedOn: string
    place: string
    authorisation: string
    deadlines: string
    findings: string
    noFinding: string
    missing: string
    timeline: string
    record: string
    page: string
  }
}
