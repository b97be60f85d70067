import { isAsked, placedWords } from '../locale/words.ts'

/** A part of a text, as it is written: the template marks those that were asked for. */
export interface TextPart {
  text: string
  marked: boolean
}

/** A text cut where the words asked for begin and end: their accents and capitals stay as they are. */
export function markedParts(text: string, asked: readonly string[]): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const { word, ...place } of placedWords(text)) {
    // A letter that folds into two words cannot be cut in the middle.
    if (!isAsked(word, asked) || place.from < from) continue
    if (place.from > from) parts.push({ text: text.slice(from, place.from), marked: false })
    parts.push({ text: text.slice(place.from, place.to), marked: true })
    from = place.to
  }
  if (from < text.length) parts.push({ text: text.slice(from), marked: false })
  return parts
}

/** Which of the words asked for a text holds. */
export function askedIn(text: string, asked: readonly string[]): string[] {
  const words = placedWords(text).map(({ word }) => word)
  return asked.filter((one, place) =>
    words.some((word) => (place === asked.length - 1 ? word.startsWith(one) : word === one)),
  )
}

/** The stretch of a text around the first word asked for; cut between words, with an ellipsis where something is left out. */
export function excerptOf(text: string, asked: readonly string[]): TextPart[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const words = placedWords(line)
  const first = words.find(({ word }) => isAsked(word, asked))
  if (!first || line.length <= before + after) return markedParts(line, asked)
  const from = words.find((one) => one.from >= first.from - before)?.from ?? 0
  const to = words.findLast((one) => one.to <= first.to + after)?.to ?? line.length
  const start = words[0]!.from === from ? 0 : from
  const end = words.at(-1)!.to === to ? line.length : to
  const parts = markedParts(line.slice(start, end), asked)
  const left = (text: string) => ({ text, marked: false })
  return [...(start > 0 ? [left('… ')] : []), ...parts, ...(end < line.length ? [left(' …')] : [])]
}

const before = 60
const after = 140
