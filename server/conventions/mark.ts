import { type Locale, translate } from '../locale/locale.ts'
import type { RenewalStatus, Status } from '../rules/facts.ts'

/** The way a status's line is drawn: the same mark in lists, timelines, maps, prints and PDF. */
export type Mark = 'solid' | 'dashed' | 'dotted' | 'double' | 'broken' | 'closed'
export type Tone = 'calm' | 'watch' | 'alert' | 'soft'

const marks: Record<Status, Mark> = {
  draft: 'dotted',
  voted: 'dashed',
  authorised: 'dashed',
  signed: 'double',
  'in-force': 'solid',
  suspended: 'broken',
  expired: 'closed',
  denounced: 'closed',
  superseded: 'closed',
}

const tones: Partial<Record<Status, Tone>> = { signed: 'calm', 'in-force': 'calm', suspended: 'watch' }

export function markOf(status: Status): Mark {
  return marks[status]
}

/** How much a status asks for attention: a convention that runs on may still be late. */
export function toneOf(status: Status, renewalStatus: RenewalStatus): Tone {
  if (renewalStatus === 'late') return 'alert'
  if (renewalStatus === 'due' || renewalStatus === 'renewing') return 'watch'
  return tones[status] ?? 'soft'
}

export interface StatusModel {
  word: string
  mark: Mark
  tone: Tone
}

/** A status as it is shown everywhere: a word with its drawn mark. */
export function statusModel(locale: Locale, standing: { status: Status; renewalStatus: RenewalStatus }): StatusModel {
  const { status, renewalStatus } = standing
  return { word: translate(locale, `status.${status}`), mark: markOf(status), tone: toneOf(status, renewalStatus) }
}
