import { partnershipStanding } from '../partnership.ts'
import { placeIn } from '../status.ts'
import type { DossierRule } from './dossier.ts'
import { found } from './finding.ts'

/** In force while the partnership is suspended or ended. */
export const partnerSuspended: DossierRule = ({ parties }, it, on) => {
  if (placeIn(it, on).status !== 'in-force') return null
  const halted = parties.flatMap(({ name, events }) => {
    const { status, event } = partnershipStanding(events, on)
    return status === 'suspended' || status === 'ended' ? [{ name, status, on: event?.happenedOn ?? null }] : []
  })
  return halted.length > 0 ? found('warning', { partners: halted }) : null
}
