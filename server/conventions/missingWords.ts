import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { isWhole } from '../rules/calendar.ts'
import type { ConventionFacts, PartialDay } from '../rules/facts.ts'
import { firstOfAuthority, sessionUnderLaw } from '../rules/findings/finding.ts'
import { isNoticeUnknown, isRenewalUnknown, isTermUnknown, type Judged } from './judged.ts'
import { ofParty } from './partyWords.ts'

const words = {
  'authorisation.sessionOn': 'why.missing.session',
  'authorisation.receivedOn': 'why.missing.received',
  'authorisation.publishedOn': 'why.missing.published',
  signatures: 'why.missing.parties',
  transmittedOn: 'why.missing.transmitted',
  start: 'why.missing.start',
  term: 'why.missing.term',
  renewal: 'why.missing.renewal',
  notice: 'why.missing.notice',
} as const

/** What a path of `missing` stands for: "la publication de la délibération", "la signature de Volgograd". */
export function missingWords(locale: Locale, path: string, facts: ConventionFacts): string {
  if (path in words) return translate(locale, words[path as keyof typeof words])
  const place = /^signatures\[(\d+)\]\.on$/.exec(path)?.[1]
  const party = facts.signatures?.[Number(place)]?.party
  if (party === undefined) throw new Error(`no words for what is missing: ${path}`)
  return translate(locale, 'why.missing.signature', { of: ofParty(locale, party) })
}

/** All that is missing: what holds the status where it is, then what the record has to be completed with. */
export function missingOf(locale: Locale, one: Judged): string[] {
  // A session of which only the year is known is there: its exact day is what has to be found.
  const { sessionInDoubt } = one.it.known.authorisation
  const held = one.standing.missing.filter((path) => !sessionInDoubt || path !== 'authorisation.sessionOn')
  const paths = [...held, ...missingOfDeliberation(one), ...missingClauses(one)]
  const all = [...paths.map((path) => missingWords(locale, path, one.facts)), ...inexactDays(locale, one)]
  return [...new Set(all)]
}

/** What the law of 1982 asks of the deliberation, whatever the status. */
function missingOfDeliberation({ it }: Judged): string[] {
  const { sessionOn, sessionInDoubt, receivedOn, publishedOn } = it.known.authorisation
  const paths: string[] = []
  if (!sessionOn && !sessionInDoubt && firstOfAuthority(it)) paths.push('authorisation.sessionOn')
  if (!sessionUnderLaw(it)) return paths
  if (!receivedOn) paths.push('authorisation.receivedOn')
  if (!publishedOn) paths.push('authorisation.publishedOn')
  return paths
}

function missingClauses(one: Judged): string[] {
  const paths: string[] = []
  if (one.clauses.start === false) paths.push('start')
  if (isTermUnknown(one)) paths.push('term')
  if (isRenewalUnknown(one)) paths.push('renewal')
  if (isNoticeUnknown(one)) paths.push('notice')
  return paths
}

/** Days of which only the month or the year is known: no finding rests on them. */
function inexactDays(locale: Locale, { facts, it }: Judged): string[] {
  const { authorisation, signatures } = it.known
  const session = authorisation.sessionInDoubt ? facts.authorisation?.sessionOn : authorisation.sessionOn
  const inexact = (day: PartialDay | null | undefined): day is PartialDay => !!day && !isWhole(day)
  const said = signatures.flatMap(({ party, on }) =>
    inexact(on)
      ? [translate(locale, 'why.missing.signature-day', { of: ofParty(locale, party), day: dayText(locale, on) })]
      : [],
  )
  return inexact(session)
    ? [translate(locale, 'why.missing.session-day', { day: dayText(locale, session) }), ...said]
    : said
}
