import { listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { ofName } from '../locale/phrases.ts'

/** A party as it is spoken of: the authority goes by that word, the others by name. */
export function partyText(locale: Locale, party: string): string {
  return party === 'authority' ? translate(locale, 'sentence.authority') : party
}

/** "la collectivité et Volgograd". */
export function partiesText(locale: Locale, parties: string[]): string {
  return listText(
    locale,
    parties.map((party) => partyText(locale, party)),
  )
}

/** "de la collectivité", "de Volgograd". */
export function ofParty(locale: Locale, party: string): string {
  return party === 'authority' ? translate(locale, 'sentence.of.authority') : ofName(locale, party)
}

/** "de la collectivité et de Volgograd". */
export function ofParties(locale: Locale, parties: string[]): string {
  return listText(
    locale,
    parties.map((party) => ofParty(locale, party)),
  )
}

/** Who denounced, where it is known, with the space that follows: "par Volgograd ". */
export function byText(locale: Locale, by: string | null | undefined): string {
  return by ? translate(locale, 'sentence.by', { name: partyText(locale, by) }) : ''
}
