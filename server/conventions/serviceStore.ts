import type { Db } from '../database/open.ts'

/** The services that follow the authority's conventions by name: each once, however it was typed. */
export async function listServices(db: Db, authorityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('conventions')
    .select((build) => ['service_key', build.fn.min('service').as('service')])
    .where('authority_id', '=', authorityId)
    .where('service_key', 'is not', null)
    .groupBy('service_key')
    .orderBy('service_key')
    .execute()
  return rows.map(({ service }) => service ?? '')
}
