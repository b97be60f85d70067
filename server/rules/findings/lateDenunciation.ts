import { found, type Rule } from './finding.ts'

/** Notified after the notice deadline of a term with a tacit renewal left, and without a day of its own: one term more. */
export const lateDenunciation: Rule = ({ denounced }) => {
  if (!denounced?.late) return null
  const { notifiedOn, endsOn, late } = denounced
  return found('warning', { notifiedOn, ...late, endsOn })
}
