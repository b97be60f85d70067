import type { Locale } from '../locale/locale.ts'
import { contentsOf } from '../web/contents.ts'

/** What decides which parts a convention's page has. */
interface Page {
  findings: readonly unknown[]
  deadlines: readonly unknown[]
  missing: readonly unknown[]
  chain: { any: boolean }
  review: object | null
  source: string
  note: string
}

/** The contents list of a convention's page. */
export function recordContents(locale: Locale, { findings, deadlines, missing, chain, review, source, note }: Page) {
  return contentsOf(locale, [
    ['findings', 'convention.findings', findings.length > 0],
    ['dates', 'convention.dates'],
    ['parties', 'convention.parties'],
    ['authorisation', 'convention.authorisation'],
    ['review-title', 'review.title', review !== null],
    ['documents-title', 'document.title'],
    ['source', 'convention.source', source !== ''],
    ['note', 'convention.note', note !== ''],
    ['deadlines', 'convention.deadlines', deadlines.length > 0],
    ['clauses', 'convention.clauses'],
    ['chain', 'act.amend.chain', chain.any],
    ['commitments', 'commitment.title'],
    ['object', 'convention.object'],
    ['domains', 'convention.domains'],
    ['keeping', 'convention.keeping'],
    ['missing', 'convention.missing', missing.length > 0],
  ])
}
