import { dayIn } from '../clock.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { countingAuthorisation } from './authorisationPart.ts'
import type { EnteredAct } from './enteredStore.ts'
import type { ConventionRecord } from './record.ts'

/** Where a fact comes from: a deliberation, another record, a document, or who entered it. */
export interface FactSource {
  text: string
  /** '' where it is no page of ours. */
  href: string
}

export interface FactSources {
  of: ReadonlyMap<string, FactSource>
  /** Of every other fact that was recorded; '' where nobody knows. */
  general: string
}

export const noSources: FactSources = { of: new Map(), general: '' }

/** The facts that an act of its own may have recorded. */
const actsOf: Record<string, string> = {
  transmitted: 'transmit',
  agreed: 'renew',
  denounced: 'denounce',
  'not-renewed': 'let-lapse',
  suspended: 'suspend',
  amendments: 'amend',
}

/** The sources of a recorded convention's facts on a day. */
export function factSources(
  locale: Locale,
  record: ConventionRecord,
  entered: EnteredAct[],
  { on, timeZone }: { on: Day; timeZone: string },
): FactSources {
  const text = (one: EnteredAct) => enteredText(locale, one, timeZone)
  const created = entered.find(({ act }) => act === 'create')
  const acts = Object.entries(actsOf).flatMap(([fact, act]) => {
    const one = entered.find((line) => line.act === act)
    return one ? [[fact, { text: text(one), href: '' }] as const] : []
  })
  return {
    of: new Map([
      ...deliberationSources(record, on),
      ...signatureSources(record, entered, text),
      ...acts,
      ...successorSource(record),
    ]),
    general: record.source ?? (created ? text(created) : ''),
  }
}

function deliberationSources(record: ConventionRecord, on: Day): [string, FactSource][] {
  const counting = countingAuthorisation(record, on)?.authorisation
  if (!counting) return []
  const { deliberationReference: reference, actIdentifier } = counting
  const href = `/deliberations/${reference}`
  return [
    ['session', { text: reference, href }],
    ['received', { text: actIdentifier ?? reference, href }],
    ['published', { text: reference, href }],
    ['executory', { text: reference, href }],
  ]
}

function signatureSources(
  { parties }: ConventionRecord,
  entered: EnteredAct[],
  text: (one: EnteredAct) => string,
): [string, FactSource][] {
  const signed = entered.filter(({ act }) => act === 'sign')
  const own = parties.flatMap(({ side, name }): [string, FactSource][] => {
    const one = signed.find(({ party }) => party === name)
    return one ? [[`signature ${side === 'authority' ? 'authority' : name}`, { text: text(one), href: '' }]] : []
  })
  return signed[0] ? [...own, ['last-signature', { text: text(signed[0]), href: '' }]] : own
}

function successorSource({ succession }: ConventionRecord): [string, FactSource][] {
  if (!succession) return []
  const { successorReference: text } = succession
  return [['successor', { text, href: `/conventions/${text}` }]]
}

/** "saisi par Karim Haddad le 24 novembre 2026" */
function enteredText(locale: Locale, { who, at, byProduct }: EnteredAct, timeZone: string): string {
  const day = dayText(locale, dayIn(timeZone, at))
  if (byProduct) return translate(locale, 'why.entered.product', { day })
  return translate(locale, 'why.entered', { day, who: who ?? translate(locale, 'journal.gone-account') })
}
