import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config.ts'
import { type Continent, continents } from './continents.ts'

/** On which continent each country lies, as the United Nations' statistics have it. */

let kept: ReadonlyMap<string, Continent> | null = null

export function continentOf(countryCode: string): Continent {
  kept ??= readContinents()
  const continent = kept.get(countryCode)
  if (!continent) throw new Error(`no continent for ${countryCode}`)
  return continent
}

function readContinents(): ReadonlyMap<string, Continent> {
  const file = join(projectRoot, 'data', 'reference', 'continents.json')
  const read = JSON.parse(readFileSync(file, 'utf8')) as { continents: Record<Continent, string[]> }
  return new Map(
    continents.flatMap((continent) => read.continents[continent].map((code) => [code, continent] as const)),
  )
}
