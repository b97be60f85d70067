import { instantText } from '../journal/words.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { type FormModel, field } from '../web/fields.ts'
import { chipText, filterPart, type WorkChoices } from '../work/filterPart.ts'
import type { Feed } from './store.ts'

export interface FeedsShown {
  feeds: Feed[]
  choices: WorkChoices
  timeZone: string
  /** The address that was just made: it is shown this once. */
  made: string
  done: string
}

/** A person's calendars, and the form of a new one. */
export function feedsPage(form: FormModel, { feeds, choices, timeZone, made, done }: FeedsShown) {
  const { locale } = form
  return {
    ...filterPart(form, choices),
    name: field(form, 'name', 'feed.name', { hint: 'feed.name.hint' }),
    made,
    // Programs that know this scheme ask at once whether to subscribe.
    subscribe: made.replace(/^https?:/, 'webcal:'),
    done: done === 'revoked' ? translate(locale, 'feed.done.revoked') : '',
    count: feeds.length > 0 ? translate(locale, 'feed.count', { count: feeds.length }) : '',
    feeds: feeds.map((feed) => ({
      name: feed.name,
      filter: filterText(locale, choices, feed.filter),
      language: word(locale, `reminder.language.${feed.locale}`),
      created: instantText(locale, timeZone, feed.createdAt),
      revoke: `/feeds/${feed.id}/revoke`,
    })),
  }
}

function filterText(locale: Locale, choices: WorkChoices, filter: string): string {
  const words = [...new URLSearchParams(filter)].map((parameter) => chipText(locale, choices, parameter))
  return words.length > 0 ? words.join(', ') : translate(locale, 'feed.everything')
}
