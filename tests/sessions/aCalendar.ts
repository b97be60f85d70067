import { v7 as newId } from 'uuid'
import { rewriteSpans } from '../../server/conventions/rewriteSpans.ts'
import { fold, searchText } from '../../server/locale/fold.ts'
import type { SessionValues } from '../../server/sessions/record.ts'
import { sessionColumns } from '../../server/sessions/store.ts'
import type { House } from '../support/house.ts'

/** A session of Dijon's, put straight into the calendar. @returns its id */
export async function aSession(house: House, session: Partial<SessionValues> & { heldOn: string }): Promise<string> {
  const id = newId()
  const values = { body: 'council' as const, closesOn: null, kind: null, note: null, ...session }
  await house.db
    .insertInto('sessions')
    .values({ authority_id: house.authorityId, id, ...sessionColumns(values) })
    .execute()
  await house.db.transaction().execute((trx) => rewriteSpans(trx, house.authorityId, 'all'))
  return id
}

interface Wanted {
  reference?: string
  title?: string
  endsOn?: string
}

/** A pact that everybody signed, which ends on a day and is not renewed tacitly: the council decides. @returns its id */
export async function aPactThatEnds(house: House, wanted: Wanted = {}): Promise<string> {
  const { reference = 'DAK-2024-1', title = 'Pacte avec Dakar', endsOn = '2027-02-28' } = wanted
  const id = newId()
  const owner = { authority_id: house.authorityId, convention_id: id }
  const at = house.clock.now()
  const clauses = {
    start_mode: 'on',
    start_on: '2024-01-01',
    term_mode: 'ends-on',
    term_ends_on: endsOn,
    renewal_mode: 'none',
    notice_mode: 'none',
    denounceable: 'unknown',
  } as const
  await house.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('conventions')
      .values({
        authority_id: house.authorityId,
        id,
        reference,
        kind: 'friendship-pact',
        title,
        ...clauses,
        search_text: searchText([title]),
        sort_key: fold(title),
        created_at: at,
      })
      .execute()
    const party = { ...owner, id: newId(), position: 0, side: 'authority', name: null } as const
    await trx.insertInto('parties').values(party).execute()
    const signature = { ...owner, id: newId(), party_id: party.id, signed_on: '2024-01-01', entered_at: at }
    await trx.insertInto('signatures').values(signature).execute()
    await rewriteSpans(trx, house.authorityId, [id])
  })
  return id
}

/** The day by which the list of conventions says that something must be done, on a day. */
export async function deadlineOn(house: House, conventionId: string, on: string) {
  return house.db
    .selectFrom('standing_spans')
    .select(['deadline_kind', 'deadline_on', 'renewal_status'])
    .where('convention_id', '=', conventionId)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .executeTakeFirstOrThrow()
}
