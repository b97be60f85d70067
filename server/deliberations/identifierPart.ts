import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { type ActIdentifier, readActIdentifier } from '../rules/actIdentifier.ts'
import { type FactModel, fact } from '../web/facts.ts'

/** The parts of an act identifier read aloud; none where it cannot be read. */
export function identifierFacts(
  locale: Locale,
  identifier: string,
  authority: { name: string; siren: string },
): FactModel[] {
  const reading = readActIdentifier(identifier)
  if (!reading.ok) return []
  const { department, siren, on, number, nature } = reading.value
  return [
    fact(locale, 'deliberation.identifier.department', department),
    fact(locale, 'deliberation.identifier.siren', sirenText(locale, siren, authority)),
    fact(locale, 'deliberation.identifier.day', dayText(locale, on)),
    fact(locale, 'deliberation.identifier.number', number),
    fact(locale, 'deliberation.identifier.nature', natureText(locale, nature)),
  ]
}

function sirenText(locale: Locale, siren: string, authority: { name: string; siren: string }): string {
  const shown = siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')
  const own = siren === authority.siren
  return own ? translate(locale, 'deliberation.identifier.own-siren', { siren: shown, name: authority.name }) : shown
}

function natureText(locale: Locale, nature: ActIdentifier['nature']): string {
  return `${nature} (${translate(locale, `deliberation.nature.${nature}`)})`
}
