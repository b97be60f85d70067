import { z } from 'zod'
import { type FormRead, line, readForm } from '../locale/fields.ts'
import { kinds } from '../rules/facts.ts'
import { anyOf } from '../web/listing.ts'

interface OwnWords {
  partners: string[]
  domains: string[]
}

const feedForm = ({ partners, domains }: OwnWords) =>
  z.object({ name: line({ max: 100 }), partner: anyOf(partners), kind: anyOf(kinds), domain: anyOf(domains) })

export type FeedForm = z.infer<ReturnType<typeof feedForm>>

/** A new calendar: its name, and what it is narrowed to. */
export function readFeed(body: unknown, words: OwnWords): FormRead<FeedForm> {
  return readForm(feedForm(words), body)
}
