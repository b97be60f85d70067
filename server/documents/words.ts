import { dayIn } from '../clock.ts'
import { dayText, numberText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { sessionTitle } from '../sessions/names.ts'
import { type Bytes, type DocumentOwner, type OwnerKind, ownerAddress, type What } from './record.ts'
import { typeWord } from './signature.ts'

/** What documents are called in words. */

export function whatText(locale: Locale, what: What): string {
  return translate(locale, `document.what.${what}`)
}

export function kindText(locale: Locale, kind: OwnerKind): string {
  return translate(locale, `document.of.${kind}`)
}

/** The record of a document, as a title calls it: a convention's own, the partner's name, "Conseil du 14 décembre 2026". */
export function ownerTitle(locale: Locale, { named, namedEn, session }: DocumentOwner): string {
  return session ? sessionTitle(locale, session) : partnerName(locale, { name: named, nameEn: namedEn })
}

/** The same with its reference, as a link. */
export function ownerLink(locale: Locale, owner: DocumentOwner): { text: string; href: string } {
  const title = ownerTitle(locale, owner)
  return { text: owner.session ? title : `${owner.key}, ${title}`, href: `${ownerAddress(owner)}#documents-title` }
}

/** "840 octets", "12 Ko", "1,4 Mo". */
export function sizeText(locale: Locale, size: number): string {
  if (size < kilo) return translate(locale, 'document.size.bytes', { count: size })
  // What would read "1024 Ko" is a mega already.
  const isMega = Math.round(size / kilo) >= kilo
  const value = size / (isMega ? kilo * kilo : kilo)
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  return translate(locale, isMega ? 'document.size.mega' : 'document.size.kilo', { size: numberText(locale, rounded) })
}

const kilo = 1024

/** "PDF, 1,4 Mo"; of a type that we do not know, the size alone. */
export function fileText(locale: Locale, { mediaType, size }: Pick<Bytes, 'mediaType' | 'size'>): string {
  return [typeWord(mediaType), sizeText(locale, size)].filter(Boolean).join(', ')
}

/** The day on which it was added, where the authority is. */
export function addedDay(timeZone: string, { addedAt }: { addedAt: string }): string {
  return dayIn(timeZone, addedAt)
}

export function addedText(locale: Locale, timeZone: string, document: { addedAt: string }): string {
  return dayText(locale, addedDay(timeZone, document))
}
