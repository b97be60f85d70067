import { fold } from '../locale/fold.ts'
import type { Nature } from '../partners/statusForm.ts'

/** A party beside the authority, as people name it: a partner by its reference, or a third. */
export type PartyForm = string | ThirdForm

/** Who is a party and no partner: the agglomeration, a twinning committee, a university, a State … */
export interface ThirdForm {
  third: string
  thirdNature: Nature | null
}

/** What two namings of one party have in common, however they were typed. */
export function keyOf(party: PartyForm): string {
  return typeof party === 'string' ? `partner ${party}` : `third ${fold(party.third)}`
}
