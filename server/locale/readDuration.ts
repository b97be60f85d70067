import { fold } from './fold.ts'

const units: Record<string, string> = {}
for (const [unit, words] of Object.entries({
  Y: 'y an ans annee annees year years',
  M: 'm mois month months',
  W: 'w semaine semaines week weeks',
  D: 'd j jour jours day days',
})) {
  for (const word of words.split(' ')) units[word] = unit
}

/**
 * A duration as people type it: "3 ans", "1 an et 6 mois", "90 jours", "18 months", or ISO 8601 itself ("P3Y").
 * @returns ISO 8601 in years, months, weeks and days, longer than nothing; null where it is none
 */
export function readTypedDuration(text: string): string | null {
  const clean = fold(text).trim()
  if (/^p(?=\d)(\d{1,4}y)?(\d{1,4}m)?(\d{1,4}w)?(\d{1,4}d)?$/.test(clean)) return longerThanNothing(clean.toUpperCase())
  const parts = clean.split(/\s*(?:,|\bet\b|\band\b)\s*/).map((part) => /^(\d{1,4})\s*([a-z]+)$/.exec(part))
  const amounts = new Map<string, string>()
  for (const part of parts) {
    const unit = part && units[part[2]!]
    if (!unit || amounts.has(unit)) return null
    amounts.set(unit, String(Number(part[1])))
  }
  const written = ['Y', 'M', 'W', 'D'].flatMap((unit) => (amounts.has(unit) ? [`${amounts.get(unit)}${unit}`] : []))
  return longerThanNothing(`P${written.join('')}`)
}

function longerThanNothing(duration: string): string | null {
  return /[1-9]/.test(duration) ? duration : null
}
