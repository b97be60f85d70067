import type { recentParts } from '../journal/recent.ts'
import { countryName, dayText } from '../locale/format.ts'
import { directionOf } from '../locale/languages.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { errorSummary, type FormModel, field } from '../web/fields.ts'
import { addressOf } from '../web/listing.ts'
import type { SearchedKind } from './kinds.ts'
import { askedIn, excerptOf, markedParts, type TextPart } from './marks.ts'
import type { FoundGroup, FoundRecord, FoundText } from './resultStore.ts'

/** What the template of search shows. */

const lists: Record<SearchedKind, string> = {
  convention: '/conventions',
  partnership: '/partnerships',
  partner: '/partners',
  deliberation: '/deliberations',
  person: '/signatories',
  contact: '/contacts',
  document: '/documents',
}

interface Found {
  /** As it was typed, null where nothing was. */
  q: string | null
  /** The words in it. */
  words: readonly string[]
  /** The records whose reference it is. */
  named: FoundRecord[]
  groups: FoundGroup[]
  /** What was changed last, where nothing is looked for. */
  recent: ReturnType<typeof recentParts>
}

export function searchPage(form: FormModel, { q, words, named, groups, recent }: Found) {
  const { locale } = form
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'search.q', { type: 'search', hint: 'search.q.hint', size: 'long' }),
    heading: headingOf(locale, q, words, count),
    nothing: nothingOf(locale, q, words, count),
    recent,
    named: named.map((record) => itemOf(locale, record, words)),
    groups: groups.map((group) => groupOf(locale, group, q ?? '', words)),
  }
}

function headingOf(locale: Locale, q: string | null, words: readonly string[], count: number): string {
  if (q === null || words.length === 0) return translate(locale, 'search.title')
  return translate(locale, 'search.count', { count, q })
}

/** What to do where nothing stands below. */
function nothingOf(locale: Locale, q: string | null, words: readonly string[], count: number): string {
  if (q === null) return translate(locale, 'search.empty')
  if (words.length === 0) return translate(locale, 'search.no-word', { q })
  return count === 0 ? translate(locale, 'search.none') : ''
}

function groupOf(locale: Locale, { kind, count, records }: FoundGroup, q: string, words: readonly string[]) {
  return {
    id: `found-${kind}`,
    title: word(locale, `search.kind.${kind}`, { count }),
    more: count > records.length ? translate(locale, 'search.more', { count: records.length }) : '',
    all: word(locale, `search.all.${kind}`, { count }),
    href: addressOf(lists[kind], [['q', q]]),
    items: records.map((record) => itemOf(locale, record, words)),
  }
}

function itemOf(locale: Locale, record: FoundRecord, words: readonly string[]) {
  const title = locale === 'en' ? (record.titleEn ?? record.title) : record.title
  const shown = shownWith(locale, record)
  const seen = new Set([title, shown].flatMap((text) => askedIn(text, words)))
  const found = unseen(record.texts, words, seen)
  return {
    href: `${lists[record.kind]}/${record.reference}`,
    title: markedParts(title, words),
    shown: markedParts(shown, words),
    fictional: record.fictional,
    excerpts: found.map((text) => excerptModel(locale, text, words)),
  }
}

/** What the keys of a kind's words begin with. */
const wordPrefixes: Partial<Record<SearchedKind, string>> = { convention: 'kind', document: 'document.what' }

/** The line below a title: what it is, where, when. */
function shownWith(locale: Locale, record: FoundRecord): string {
  const { kind, reference, word: said, countryCode, day, names } = record
  // What nobody named by a reference is told by what they do.
  const isPerson = kind === 'person' || kind === 'contact'
  const parts = [
    isPerson ? said : null,
    !isPerson && kind !== 'document' ? reference : null,
    !isPerson && said ? word(locale, `${wordPrefixes[kind] ?? 'partnership.kind'}.${said}`) : null,
    names.map(({ name, nameEn }) => (locale === 'en' ? (nameEn ?? name) : name)).join(', '),
    countryCode ? countryName(locale, countryCode) : null,
    day ? dayText(locale, day) : null,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The texts that hold words which the lines above do not show: each word once, in the first text that has it. */
function unseen(texts: FoundText[], words: readonly string[], seen: Set<string>): FoundText[] {
  return texts.filter(({ text }) => {
    const fresh = askedIn(text, words).filter((one) => !seen.has(one))
    for (const one of fresh) seen.add(one)
    return fresh.length > 0
  })
}

interface ExcerptModel {
  label: string
  parts: TextPart[]
  lang: string
  dir: string
}

function excerptModel(locale: Locale, found: FoundText, words: readonly string[]): ExcerptModel {
  const { field: name, text, language } = found
  return {
    label: word(locale, `search.field.${name}`),
    parts: excerptOf(text, words),
    lang: language ?? '',
    dir: language ? directionOf(text) : '',
  }
}
