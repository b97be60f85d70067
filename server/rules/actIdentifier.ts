import { isDay } from './calendar.ts'
import type { Day } from './facts.ts'
import { sirenIsValid } from './siren.ts'

/** The natures of acts that @CTES knows, as they end an identifier. */
export const actNatures = ['DE', 'AR', 'AI', 'CC', 'BF', 'AU'] as const
export type ActNature = (typeof actNatures)[number]

/** The parts of the number under which the prefecture acknowledged an act. */
export interface ActIdentifier {
  /** Three characters: "021", "02A". */
  department: string
  siren: string
  /** The act's own day: a deliberation's session. */
  on: Day
  /** The authority's internal number: letters, figures, _ and -. */
  number: string
  nature: ActNature
}

export type ActIdentifierProblem = 'malformed' | 'department' | 'siren' | 'day' | 'number' | 'nature'

export type ActIdentifierReading = { ok: true; value: ActIdentifier } | { ok: false; problem: ActIdentifierProblem }

/**
 * The parts of an act identifier such as 021-212102313-20121217-VD20121712-030-DE, or the first part that is wrong.
 * The internal number may itself hold hyphens: three parts are read from the left, one from the right (@CTES).
 */
export function readActIdentifier(text: string): ActIdentifierReading {
  const match = /^([^-]*)-([^-]*)-([^-]*)-(.*)-([^-]*)$/.exec(text.trim())
  if (!match) return { ok: false, problem: 'malformed' }
  const [, department, siren, day, number, nature] = match as unknown as string[]
  const value = {
    department: department!.toUpperCase().padStart(3, '0'),
    siren: siren!,
    on: `${day!.slice(0, 4)}-${day!.slice(4, 6)}-${day!.slice(6)}`,
    number: number!,
    nature: nature!.toUpperCase() as ActNature,
  }
  const problem = problemOf(value)
  return problem ? { ok: false, problem } : { ok: true, value }
}

function problemOf({ department, siren, on, number, nature }: ActIdentifier): ActIdentifierProblem | null {
  if (!/^(\d{3}|02[AB])$/.test(department) || department === '000') return 'department'
  if (!/^\d{9}$/.test(siren) || !sirenIsValid(siren)) return 'siren'
  if (!isDay(on)) return 'day'
  if (!/^[A-Za-z0-9_-]+$/.test(number)) return 'number'
  return actNatures.includes(nature) ? null : 'nature'
}
