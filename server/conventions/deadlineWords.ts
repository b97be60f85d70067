import { type AuthorityKind, executiveText } from '../locale/law.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Deadline } from '../rules/facts.ts'

/** A deadline's name, what has to be done by it or happens on it, and who does it: null where nobody has to. */
export interface DeadlineWords {
  label: string
  action: string
  who: string | null
}

export function deadlineWords(locale: Locale, deadline: Deadline, authorityKind: AuthorityKind): DeadlineWords {
  const { kind, estimated } = deadline
  return {
    label: translate(
      locale,
      kind === 'decision' && estimated ? 'why.deadline.decision-estimated' : `why.deadline.${kind}`,
    ),
    action: translate(
      locale,
      kind === 'decision' && estimated ? 'why.deadline.decision.what-estimated' : `why.deadline.${kind}.what`,
    ),
    who: whoOf(locale, kind, authorityKind),
  }
}

function whoOf(locale: Locale, kind: Deadline['kind'], authorityKind: AuthorityKind): string | null {
  if (kind === 'notice') return executiveText(locale, authorityKind)
  if (kind === 'decision') return translate(locale, 'why.deadline.who.service')
  return kind === 'session' ? translate(locale, 'why.deadline.who.council') : null
}
