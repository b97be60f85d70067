import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config.ts'

/** The countries to which development aid counts, as the OECD lists them: what a partner's form proposes. */

let kept: ReadonlySet<string> | null = null

export function isOdaCountry(countryCode: string): boolean {
  kept ??= readCountries()
  return kept.has(countryCode)
}

function readCountries(): ReadonlySet<string> {
  const file = join(projectRoot, 'data', 'reference', 'oda-recipients.json')
  const { recipients } = JSON.parse(readFileSync(file, 'utf8')) as { recipients: { countryCode: string }[] }
  return new Set(recipients.map(({ countryCode }) => countryCode))
}
