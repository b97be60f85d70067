import { translate } from '../locale/locale.ts'
import { choiceField, errorSummary, type FormModel, field } from '../web/fields.ts'
import { fieldsOf, listsOf, type Offered } from './actFieldsPage.ts'
import type { RecordedAct } from './acts.ts'
import { correctionWays } from './correctForm.ts'
import { drawLines, drawSelect } from './drawnFieldsPage.ts'
import type { PreviewModel } from './preview.ts'
import type { ConventionRecord } from './record.ts'

interface CorrectPage {
  act: RecordedAct
  id: string
  record: ConventionRecord
  /** The convention without the act. */
  others: ConventionRecord
  offered: Offered
  preview: PreviewModel | null
  warning: string
  stale: boolean
}

/** The act's own form with what was recorded, and before it how and why that is corrected: for the act's template. */
export function correctPage(form: FormModel, page: CorrectPage) {
  const { act, id, record, others, offered, preview, warning, stale } = page
  const { locale } = form
  const back = `/conventions/${record.reference}`
  const ways = correctionWays.map((way) => ({ value: way, text: translate(locale, `act.correct.way.${way}`) }))
  return {
    heading: translate(locale, `act.correct.title.${act}`),
    lead: translate(locale, 'act.correct.lead'),
    title: record.title,
    reference: record.reference,
    back,
    action: `${back}/acts/${act}/${id}/correct`,
    errors: errorSummary(form),
    stale,
    version: record.version,
    fields: [
      drawSelect(choiceField(form, 'way', 'act.correct.way', ways, { required: true })),
      drawLines(field(form, 'why', 'act.correct.why', { required: true, rows: 2, hint: 'act.correct.why.hint' })),
      ...fieldsOf(act, form, others, true),
    ],
    lists: listsOf(act, offered),
    power: offered.power,
    preview,
    warning,
    save: translate(locale, 'act.correct.save'),
  }
}
