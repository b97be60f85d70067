import { z } from 'zod'
import { choice, readForm } from '../locale/fields.ts'
import { locales } from '../locale/locale.ts'
import { frequencies } from './choice.ts'

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

const choiceForm = z.object({
  frequency: choice(frequencies),
  weekday: choice(weekdays).transform(Number),
  locale: choice(locales),
})

export type ChoiceForm = z.infer<typeof choiceForm>

/** What somebody chose about mails. */
export const readChoice = (body: unknown) => readForm(choiceForm, body)
