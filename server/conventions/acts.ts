/** What happens to conventions, each told by a form of its own. */
export const actNames = [
  'sign',
  'transmit',
  'renew',
  'denounce',
  'let-lapse',
  'suspend',
  'resume',
  'supersede',
  'amend',
] as const
export type ActName = (typeof actNames)[number]

/** The acts that stand in a row of their own and can be corrected; a resumption ends a suspension's row. */
export type RecordedAct = Exclude<ActName, 'resume'>

/** The table of each. */
export const actTables = {
  sign: 'signatures',
  transmit: 'transmissions',
  renew: 'renewals',
  denounce: 'denunciations',
  'let-lapse': 'non_renewals',
  suspend: 'suspensions',
  supersede: 'successions',
  amend: 'amendments',
} as const satisfies Record<RecordedAct, string>

export function isRecordedAct(word: string): word is RecordedAct {
  return Object.hasOwn(actTables, word)
}
