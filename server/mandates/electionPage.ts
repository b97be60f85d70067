import { type Locale, translate, word } from '../locale/locale.ts'
import { sinceText } from '../locale/phrases.ts'
import type { Day } from '../rules/facts.ts'
import { mandateStart } from '../rules/mandate.ts'
import { errorSummary, type FormModel, field } from '../web/fields.ts'
import type { ConventionChange } from './electionChange.ts'
import type { MandateRecord } from './record.ts'
import { mandateText } from './words.ts'

/** A mandate that runs on the day, with whose it is. */
export interface RunningMandate {
  name: string
  mandate: MandateRecord
}

interface ElectionPage {
  /** The last day of the mandates; null while none that there is was typed. */
  lastDay: Day | null
  running: RunningMandate[]
  /** The ids of those that are ticked. */
  ticked: ReadonlySet<string>
  changes: ConventionChange[] | null
  stale: boolean
}

/** What the page on which many mandates end at once shows. */
export function electionPage(form: FormModel, { lastDay, running, ticked, changes, stale }: ElectionPage) {
  const { locale } = form
  return {
    heading: translate(locale, 'mandate.election.title'),
    errors: errorSummary(form),
    stale,
    lastDay: field(form, 'lastDay', 'mandate.election.last-day', {
      required: true,
      size: 'short',
      hint: 'mandate.election.last-day.hint',
    }),
    none: lastDay !== null && running.length === 0,
    list: lastDay !== null && running.length > 0 ? { lastDay, ticks: ticks(form, running, ticked) } : null,
    preview: changes && lastDay ? preview(locale, lastDay, ticked.size, changes) : null,
  }
}

function ticks(form: FormModel, running: RunningMandate[], ticked: ReadonlySet<string>) {
  const { locale } = form
  return {
    ...field(form, 'mandate', 'mandate.election.mandates', { required: true }),
    options: running.map(({ name, mandate }) => {
      const start = mandateStart(mandate)
      return {
        value: `${mandate.id} ${mandate.version}`,
        text: translate(locale, 'mandate.election.line', {
          name,
          mandate: mandateText(locale, mandate),
          since: start ? sinceText(locale, start) : translate(locale, 'mandate.state.executory-unknown'),
        }),
        chosen: ticked.has(mandate.id),
      }
    }),
  }
}

function preview(locale: Locale, on: Day, count: number, changes: ConventionChange[]) {
  return {
    on,
    count: translate(locale, 'mandate.election.ends', { count }),
    none: changes.length === 0,
    rows: changes.map(({ reference, title, appearing }) => ({
      href: `/conventions/${reference}`,
      reference,
      title,
      appearing: appearing.map((rule) => word(locale, `finding.${rule}.title`)),
    })),
  }
}
