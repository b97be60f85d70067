import { z } from 'zod'
import { type FormRead, line, readForm } from '../locale/fields.ts'
import { filterFields, type OwnWords } from '../work/filter.ts'

const feedForm = (words: OwnWords) => z.object({ name: line({ max: 100 }), ...filterFields(words) })

export type FeedForm = z.infer<ReturnType<typeof feedForm>>

/** A new calendar: its name, and what it is narrowed to. */
export function readFeed(body: unknown, words: OwnWords): FormRead<FeedForm> {
  return readForm(feedForm(words), body)
}
