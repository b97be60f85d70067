import type { Authority } from '../accounts/account.ts'
import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { recordAhead } from './ahead.ts'
import type { EnteredAct } from './enteredStore.ts'
import { factSources } from './factSources.ts'
import type { Frame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import { type JudgedConvention, knownOf } from './standingOf.ts'
import { type WhyModel, whyModel } from './why.ts'

/** A recorded convention, who reads of it, and as of which day. */
interface Read {
  locale: Locale
  authority: Authority
  record: ConventionRecord
  frame: Frame
  on: Day
}

/** *Pourquoi ?* of a recorded convention: its facts with their sources, and what comes next of its record. */
export function whyOfRecord(
  { locale, authority, record, frame, on }: Read,
  { facts, standing }: Pick<JudgedConvention, 'facts' | 'standing'>,
  entered: EnteredAct[],
): WhyModel {
  return whyModel(locale, facts, standing, authority.kind, knownOf(record), {
    sources: factSources(locale, record, entered, { on, timeZone: authority.timeZone }),
    ahead: recordAhead(record, frame, on),
  })
}
