import { locales, translate, word } from '../locale/locale.ts'
import { choiceField, type FormModel } from '../web/fields.ts'
import type { frequencies } from './choice.ts'
import { weekdays } from './form.ts'
import type { Recipient } from './store.ts'

/** One's own choice of mails, as the account's page shows it. */
export function choicePart(form: FormModel, mailGoesOut: boolean) {
  const { locale } = form
  const often = ['weekly', 'daily', 'none'] as const satisfies readonly (typeof frequencies)[number][]
  const frequency = often.map((value) => ({ value, text: translate(locale, `reminder.choice.${value}`) }))
  const weekday = weekdays.map((value) => ({ value, text: word(locale, `reminder.weekday.${value}`) }))
  const languages = locales.map((value) => ({ value, text: translate(locale, `reminder.language.${value}`) }))
  return {
    off: mailGoesOut ? '' : translate(locale, 'reminder.off.short'),
    frequency: choiceField(form, 'frequency', 'reminder.choice.frequency', frequency, { required: true }),
    weekday: choiceField(form, 'weekday', 'reminder.choice.weekday', weekday, { required: true, size: 'short' }),
    language: choiceField(form, 'locale', 'reminder.choice.language', languages, { required: true, size: 'short' }),
  }
}

export function typedChoice({ choice, locale }: Recipient): Record<string, string> {
  return { frequency: choice.frequency, weekday: String(choice.weekday), locale }
}
