import { translate } from '../locale/locale.ts'
import { errorSummary, type FormModel } from '../web/fields.ts'
import { fieldsOf, listsOf, type Offered } from './actFieldsPage.ts'
import type { ActName } from './acts.ts'
import type { PreviewModel } from './preview.ts'
import type { ConventionRecord } from './record.ts'

interface ActPage {
  act: ActName
  record: ConventionRecord
  offered: Offered
  preview: PreviewModel | null
  /** What is odd about the act and can be recorded all the same; empty where nothing is. */
  warning: string
  /** Somebody changed the convention since the form was opened. */
  stale: boolean
}

/** What the template of an act's form shows. */
export function actPage(form: FormModel, { act, record, offered, preview, warning, stale }: ActPage) {
  const { locale } = form
  const address = `/conventions/${record.reference}`
  return {
    heading: translate(locale, `act.${act}.title`),
    lead: translate(locale, `act.${act}.lead`),
    title: record.title,
    reference: record.reference,
    back: address,
    action: `${address}/${act}`,
    errors: errorSummary(form),
    stale,
    version: record.version,
    fields: fieldsOf(act, form, record, false),
    lists: listsOf(act, offered),
    power: offered.power,
    preview,
    warning,
    save: translate(locale, `act.${act}.save`),
  }
}
