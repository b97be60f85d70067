import { v7 as newId } from 'uuid'
import { rewriteSpans } from '../../server/conventions/rewriteSpans.ts'
import { fold, searchText } from '../../server/locale/fold.ts'
import type { House } from '../support/house.ts'

interface Wanted {
  reference?: string
  title?: string
  /** The day on which the authority signed; the others have not. */
  signedOn?: string | null
}

/** A convention of Dijon with Volgograd of which little is known, and its standing. @returns its id */
export async function aConvention(house: House, wanted: Wanted = {}): Promise<string> {
  const { reference = 'VOL-2012-1', title = 'Convention de coopération Dijon – Volgograd', signedOn = null } = wanted
  const id = newId()
  const owner = { authority_id: house.authorityId, convention_id: id }
  const unknown = 'unknown' as const
  const at = house.clock.now()
  await house.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('conventions')
      .values({
        authority_id: house.authorityId,
        id,
        reference,
        kind: 'framework',
        title,
        start_mode: unknown,
        term_mode: unknown,
        renewal_mode: unknown,
        notice_mode: unknown,
        denounceable: unknown,
        search_text: searchText([title]),
        sort_key: fold(title),
        created_at: at,
      })
      .execute()
    const own = newId()
    const parties = [
      { ...owner, id: own, position: 0, side: 'authority', name: null },
      { ...owner, id: newId(), position: 1, side: 'third', name: 'Volgograd' },
    ] as const
    await trx
      .insertInto('parties')
      .values([...parties])
      .execute()
    if (signedOn) {
      const signature = { ...owner, id: newId(), party_id: own, signed_on: signedOn, entered_at: at }
      await trx.insertInto('signatures').values(signature).execute()
    }
    await rewriteSpans(trx, house.authorityId, [id])
  })
  return id
}

/** The status of a convention on a day, as the lists read it. */
export async function statusOn(house: House, conventionId: string, on: string): Promise<string> {
  const { status } = await house.db
    .selectFrom('standing_spans')
    .select('status')
    .where('convention_id', '=', conventionId)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .executeTakeFirstOrThrow()
  return status
}
