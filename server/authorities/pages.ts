import { degreesText } from '../locale/degrees.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field } from '../web/fields.ts'
import { authorityFieldModels } from './fields.ts'
import { timeZones } from './form.ts'
import type { Settings } from './store.ts'

/** What the templates of settings show. */

/** The settings as their form's fields hold them: figures without the unit. */
export function typedSettings(locale: Locale, settings: Settings): Record<string, string> {
  const { alertWindow, leadTime, latitude, longitude, version, ...named } = settings
  return {
    ...named,
    latitude: degreesText(locale, latitude),
    longitude: degreesText(locale, longitude),
    alertWindow: countIn(alertWindow),
    leadTime: countIn(leadTime),
    version: String(version),
  }
}

function countIn(duration: string): string {
  return /\d+/.exec(duration)?.[0] ?? ''
}

export function settingsPage(form: FormModel, version: number, done: boolean) {
  const { locale } = form
  const degrees = { size: 'short', hint: 'partner.degrees.hint' } as const
  const figures = { required: true, inputMode: 'numeric', size: 'short' } as const
  const zones = timeZones.map((zone) => ({ value: zone, text: word(locale, `zone.${zone}`) }))
  return {
    errors: errorSummary(form),
    done: done ? translate(locale, 'settings.done') : '',
    version,
    authority: authorityFieldModels(form),
    latitude: field(form, 'latitude', 'partner.latitude', degrees),
    longitude: field(form, 'longitude', 'partner.longitude', degrees),
    timeZone: choiceField(form, 'timeZone', 'settings.time-zone', zones, {
      required: true,
      hint: 'settings.time-zone.hint',
    }),
    alertWindow: field(form, 'alertWindow', 'settings.alert-window', {
      ...figures,
      hint: 'settings.alert-window.hint',
    }),
    leadTime: field(form, 'leadTime', 'settings.lead-time', { ...figures, hint: 'settings.lead-time.hint' }),
  }
}

/** The settings' fields as they stand side by side when two people changed them. */
export function comparedSettings(locale: Locale): ComparedField[] {
  return [
    { name: 'name', label: 'authority.name' },
    { name: 'kind', label: 'authority.kind', shown: (kind) => word(locale, `authority.kind.${kind}`) },
    { name: 'siren', label: 'authority.siren' },
    { name: 'latitude', label: 'partner.latitude' },
    { name: 'longitude', label: 'partner.longitude' },
    { name: 'timeZone', label: 'settings.time-zone', shown: (zone) => word(locale, `zone.${zone}`) },
    { name: 'alertWindow', label: 'settings.alert-window' },
    { name: 'leadTime', label: 'settings.lead-time' },
  ]
}
