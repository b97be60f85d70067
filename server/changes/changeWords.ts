import { deadlineWords } from '../conventions/deadlineWords.ts'
import type { StatusModel } from '../conventions/mark.ts'
import { statusModel } from '../conventions/mark.ts'
import { findingWords } from '../findings/words.ts'
import { dayText } from '../locale/format.ts'
import type { AuthorityKind } from '../locale/law.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { capital, joined } from '../locale/phrases.ts'
import type { Day, Finding, Severity } from '../rules/facts.ts'
import type { DeadlineChange } from './deadlineStore.ts'
import type { FindingChange } from './findingStore.ts'
import type { StatusChange } from './statusStore.ts'

/** A change as it is read: what it is called, in one sentence, with its mark. */
export interface ChangeWords {
  label: string
  sentence: string
  status: StatusModel | null
  severity: Severity | ''
}

/** "Passe de « votée » à « exécutoire, à signer »." */
export function statusChangeWords(locale: Locale, { before, after }: StatusChange): ChangeWords {
  const words = { before: translate(locale, `status.${before}`), after: translate(locale, `status.${after}`) }
  return {
    label: '',
    sentence: translate(locale, 'changes.status.sentence', words),
    status: statusModel(locale, { status: after, renewalStatus: 'none-needed' }),
    severity: '',
  }
}

/** What a deadline asks for, and what came of it where its day is over. */
export function deadlineChangeWords(
  locale: Locale,
  change: DeadlineChange,
  { authorityKind, on }: { authorityKind: AuthorityKind; on: Day },
): ChangeWords {
  const { kind, deadlineOn, what } = change
  const { label, action } = deadlineWords(locale, { kind, on: deadlineOn }, authorityKind)
  const words = { label: '', status: null, severity: '' as const }
  if (what === 'near') {
    const values = { day: dayText(locale, deadlineOn), action }
    return {
      ...words,
      label: translate(locale, 'changes.deadline.near'),
      sentence: translate(locale, 'changes.deadline.near.sentence', values),
    }
  }
  const said = `${capital(action)}.`
  return { ...words, label, sentence: deadlineOn < on ? joined(said, outcomeText(locale, change)) : said }
}

function outcomeText(locale: Locale, { kind, next }: DeadlineChange): string {
  if (next?.renewalStatus === 'late' && kind === 'decision') return translate(locale, 'changes.deadline.late')
  if (next?.renewalStatus === 'renewing' && kind === 'notice') return translate(locale, 'changes.deadline.renewing')
  if (kind !== 'term-end' || !next?.termEndsOn) return ''
  return translate(locale, 'changes.deadline.renewed', { day: dayText(locale, next.termEndsOn) })
}

/** The finding, as it was found on the day or until the day before; null where the rules no longer tell. */
export function findingChangeWords(
  locale: Locale,
  { what, rule, severity }: FindingChange,
  finding: Finding | null,
  authorityKind: AuthorityKind,
): ChangeWords {
  const title = word(locale, `finding.${rule}.title`)
  const severityWord = translate(locale, `finding.severity.${severity}`)
  const said = translate(locale, `changes.finding.${what}`, { severity: severityWord.toLocaleLowerCase(locale) })
  const sentence = finding && what !== 'ended' ? findingWords(locale, finding, authorityKind).sentence : ''
  return { label: title, sentence: joined(said, sentence), status: null, severity: what === 'ended' ? '' : severity }
}
