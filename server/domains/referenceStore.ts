import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config.ts'

/** What domains are mapped to, as others publish it, and the usual domains with the mapping that we propose. */

/** A goal, a theme or a purpose code, in both languages. */
export interface Named {
  code: string
  nameFr: string
  nameEn: string
}

/** A theme of the Ministry's calls for projects: its own wording is the French one. */
export interface Theme extends Named {
  sourceFr: string
  sourceEn: string
}

export interface UsualDomain extends Named {
  ministryTheme: string | null
  sdgs: number[]
  purposeCodes: string[]
}

export interface Reference {
  domains: UsualDomain[]
  themes: Theme[]
  /** The 17 goals; their codes are their numbers. */
  sdgs: Named[]
  purposes: Named[]
}

let kept: Reference | null = null

/** Read once. */
export function domainReference(): Reference {
  kept ??= readReference()
  return kept
}

interface Labels {
  labelFr: string
  labelEn: string
}

interface DomainsFile {
  domains: (Labels & { code: string; crsPurposeCodes: string[]; sdgs: number[]; ministryTheme: string | null })[]
  purposeCodes: (Labels & { code: string })[]
}

function readReference(): Reference {
  const { domains, purposeCodes } = readFile<DomainsFile>('domains')
  const { themes } = readFile<{ themes: (Labels & Omit<Theme, keyof Named> & { code: string })[] }>('ministry-themes')
  const { sdgs } = readFile<{ sdgs: (Labels & { number: number })[] }>('sdgs')
  const themeCode = (label: string | null) => themes.find(({ labelFr }) => labelFr === label)?.code ?? null
  return {
    domains: domains.map((domain) => ({
      ...named(domain.code, domain),
      ministryTheme: themeCode(domain.ministryTheme),
      sdgs: domain.sdgs,
      purposeCodes: domain.crsPurposeCodes,
    })),
    themes: themes.map(({ sourceFr, sourceEn, ...theme }) => ({ ...named(theme.code, theme), sourceFr, sourceEn })),
    sdgs: sdgs.map((sdg) => named(String(sdg.number), sdg)),
    purposes: purposeCodes.map((purpose) => named(purpose.code, purpose)),
  }
}

/** With the apostrophe of our own texts. */
function named(code: string, { labelFr, labelEn }: Labels): Named {
  return { code, nameFr: labelFr.replaceAll("'", '’'), nameEn: labelEn.replaceAll("'", '’') }
}

function readFile<T>(name: string): T {
  return JSON.parse(readFileSync(join(projectRoot, 'data', 'reference', `${name}.json`), 'utf8')) as T
}
