import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import type { Schema } from '../database/schema.ts'
import { fold } from '../locale/fold.ts'
import { insertPerson } from './createPerson.ts'
import type { PersonValues } from './store.ts'

/** The person of this name on this side, recorded if there is none yet. @returns their id */
export async function findOrCreatePerson(
  trx: Transaction<Schema>,
  authorityId: string,
  values: PersonValues,
  by?: By,
): Promise<string> {
  const side = values.partnerId
  const known = await trx
    .selectFrom('people')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('sort_key', '=', fold(values.name))
    .where('partner_id', side === null ? 'is' : '=', side)
    .orderBy('id')
    .executeTakeFirst()
  return known?.id ?? insertPerson(trx, authorityId, values, by)
}
