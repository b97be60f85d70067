import type { AuthorityKind } from '../locale/law.ts'
import { translate } from '../locale/locale.ts'
import type { Finding } from '../rules/facts.ts'
import { errorSummary, type FormModel, field, textsOf } from '../web/fields.ts'
import { findingWords } from './words.ts'

interface Shown {
  record: { reference: string; title: string }
  finding: Finding
  authorityKind: AuthorityKind
  /** Whether what it rests on has changed since the form was shown. */
  stale: boolean
}

/** What the template of the form shows by which a finding is answered. */
export function answerPage(form: FormModel, { record, finding, authorityKind, stale }: Shown) {
  const address = `/conventions/${record.reference}`
  return {
    errors: errorSummary(form),
    convention: `${record.title} (${record.reference})`,
    finding: findingWords(form.locale, finding, authorityKind),
    stale: stale ? translate(form.locale, 'acceptance.stale') : '',
    fingerprint: textsOf(form.typed.fingerprint)[0] ?? '',
    reason: field(form, 'reason', 'acceptance.reason', { required: true, rows: 3, hint: 'acceptance.reason.hint' }),
    action: `${address}/findings/${finding.rule}/accept`,
    back: `${address}#findings`,
  }
}
