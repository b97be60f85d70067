import { durationText } from '../locale/format.ts'
import { type Key, translate, word } from '../locale/locale.ts'
import { choiceField, errorSummary, type FormModel, field } from '../web/fields.ts'
import { denounceables, renewalModes, simulatedKinds, startModes, termModes } from './form.ts'

/** What of an authority the form offers: nothing where the account belongs to none. */
export interface OwnCalendar {
  authority: string
  sessions: number
}

interface Settings {
  alertWindow: string
  leadTime: string
}

/** The clause's own fields. */
export function formPart(form: FormModel, own: OwnCalendar | null, settings: Settings) {
  return {
    errors: errorSummary(form),
    ...signingFields(form),
    ...timeFields(form),
    ...councilFields(form, own, settings),
    denouncedOn: field(form, 'denouncedOn', 'simulation.denounced-on', {
      ...short,
      hint: 'simulation.denounced-on.hint',
    }),
  }
}

const short = { size: 'short' } as const
const length = { ...short, hint: 'field.duration.hint' } as const

function signingFields(form: FormModel) {
  return {
    kind: worded(form, 'kind', 'convention.kind', simulatedKinds, 'kind'),
    signedOn: field(form, 'signedOn', 'simulation.signed-on', {
      ...short,
      required: form.typed.startMode !== 'on',
      hint: 'simulation.signed-on.hint',
    }),
    transmittedOn: field(form, 'transmittedOn', 'simulation.transmitted-on', {
      ...short,
      hint: 'simulation.transmitted-on.hint',
    }),
    startMode: worded(form, 'startMode', 'clause.start', startModes, 'clause.start.choice'),
    startOn: field(form, 'startOn', 'convention.start-on', { ...short, hint: 'field.day.hint' }),
  }
}

function timeFields(form: FormModel) {
  return {
    termMode: worded(form, 'termMode', 'clause.term', termModes, 'clause.term.choice'),
    termDuration: field(form, 'termDuration', 'convention.term-duration', length),
    termEndsOn: field(form, 'termEndsOn', 'convention.term-ends-on', {
      ...short,
      hint: 'convention.term-ends-on.hint',
    }),
    renewalMode: worded(form, 'renewalMode', 'clause.renewal', renewalModes, 'clause.renewal.choice'),
    renewalPeriod: field(form, 'renewalPeriod', 'convention.renewal-period', length),
    renewalMaximum: field(form, 'renewalMaximum', 'convention.renewal-maximum', {
      ...short,
      inputMode: 'numeric',
      hint: 'convention.renewal-maximum.hint',
    }),
    notice: field(form, 'notice', 'clause.notice', { ...short, hint: 'simulation.notice.hint' }),
    denounceable: worded(form, 'denounceable', 'clause.denounceable', denounceables, 'clause.denounceable.choice'),
  }
}

function councilFields(form: FormModel, own: OwnCalendar | null, { leadTime, alertWindow }: Settings) {
  const { locale } = form
  const unless = (duration: string) =>
    translate(locale, 'simulation.unless', { duration: durationText(locale, duration) })
  const told = (calendar: OwnCalendar) =>
    translate(locale, 'simulation.own-sessions.hint', { authority: calendar.authority, count: calendar.sessions })
  return {
    ownSessions: own ? field(form, 'ownSessions', 'simulation.own-sessions', { hintText: told(own) }) : null,
    sessions: field(form, 'sessions', 'simulation.sessions', { hint: 'simulation.sessions.hint', rows: 5 }),
    leadTime: field(form, 'leadTime', 'simulation.lead-time', { ...short, hintText: unless(leadTime) }),
    alertWindow: field(form, 'alertWindow', 'simulation.alert-window', { ...short, hintText: unless(alertWindow) }),
  }
}

/** A choice that has to be made, each option by its own word. */
function worded(form: FormModel, name: string, label: Key, names: readonly string[], prefix: string) {
  const options = names.map((value) => ({ value, text: word(form.locale, `${prefix}.${value}`) }))
  return choiceField(form, name, label, options, { required: true })
}
