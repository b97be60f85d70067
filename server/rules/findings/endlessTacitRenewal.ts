import { termOn } from '../term.ts'
import { found, type Rule } from './finding.ts'

const fifth = 4

/** Renewed tacitly without a maximum, and in its fifth term or later. Good practice: decide again at times. */
export const endlessTacitRenewal: Rule = ({ runs }, on) => {
  const term = termOn(runs, on)
  if (!term || term.order < fifth || term.clause.mode !== 'tacit' || term.clause.maximum !== Infinity) return null
  const { order, startsOn, endsOn } = term
  return found('note', { order, startsOn, endsOn, firstStartsOn: runs[0]!.startsOn })
}
