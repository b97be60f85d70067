import { v7 as newId } from 'uuid'
import { rewriteSpans } from '../../server/conventions/rewriteSpans.ts'
import type { Allowance } from '../../server/deliberations/record.ts'
import { insertAuthorisation, insertDeliberation } from '../../server/deliberations/rows.ts'
import { rewriteIndex } from '../../server/search/rewriteIndex.ts'
import type { House } from '../support/house.ts'

const nothing = {
  sessionOn: null,
  number: null,
  rapporteur: null,
  commissions: null,
  decisions: null,
  matterCode: null,
  actIdentifier: null,
  sentOn: null,
  receivedOn: null,
  publishedOn: null,
  votesFor: null,
  votesAgainst: null,
  votesAbstained: null,
  source: null,
  note: null,
}

interface Wanted extends Partial<Record<keyof typeof nothing, string | number | null>> {
  reference?: string
  object?: string
  replacesId?: string
  /** The convention that it lets sign, or what it allows about it. */
  conventionId?: string
  allows?: Allowance[]
}

/** A deliberation of which only this is known. @returns its id */
export async function aDeliberation(house: House, wanted: Wanted = {}): Promise<string> {
  const { replacesId = null, conventionId, allows = ['signs'], ...values } = wanted
  const named = { reference: `DEL-${newId().slice(-6).toUpperCase()}`, object: 'Une délibération' }
  const { authorityId } = house
  const all = { ...nothing, ...named, ...values } as Parameters<typeof insertDeliberation>[2]
  return house.db.transaction().execute(async (trx) => {
    const id = await insertDeliberation(trx, authorityId, all, { replacesId, at: house.clock.now() })
    await rewriteIndex(trx, authorityId, 'deliberation', [id])
    if (conventionId) {
      await insertAuthorisation(trx, authorityId, { deliberationId: id, conventionId }, { allows, whom: null })
      await rewriteSpans(trx, authorityId, [conventionId])
    }
    return id
  })
}
