import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { RecentRecord } from './recentStore.ts'
import { instantText } from './words.ts'

interface Recent {
  /** Of the person who looks. */
  own: RecentRecord[]
  /** Of anybody. */
  all: RecentRecord[]
}

/** What the parts on records changed lately show: one's own first; a part that would be empty or say the same is left out. */
export function recentParts(locale: Locale, timeZone: string, { own, all }: Recent) {
  const isSame = own.length === all.length && own.every(({ href }, place) => href === all[place]?.href)
  const parts = [
    { id: 'recent-own', key: 'recent.own', records: own },
    { id: 'recent-all', key: 'recent.all', records: isSame ? [] : all },
  ] as const
  return parts
    .filter(({ records }) => records.length > 0)
    .map(({ id, key, records }) => ({
      id,
      title: translate(locale, key),
      rows: records.map(({ href, name, kind, at }) => ({
        href,
        name: kind === 'session' ? dayText(locale, name) : name,
        kind: word(locale, `recent.kind.${kind}`),
        at,
        when: instantText(locale, timeZone, at),
      })),
    }))
}
