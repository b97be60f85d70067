import { v7 as newId } from 'uuid'
import { rewriteSpans } from '../../server/conventions/rewriteSpans.ts'
import { fold, searchText } from '../../server/locale/fold.ts'
import type { House } from '../support/house.ts'

interface Wanted {
  startOn: string
  termEndsOn: string
  kind?: 'framework' | 'memorandum'
  /** Renewed tacitly by this much, and so often at most. */
  period?: string
  maximum?: number | null
  notice?: string
}

/** A convention voted, published, signed and transmitted on its first day. @returns its id */
export async function aConventionWith(house: House, reference: string, wanted: Wanted): Promise<string> {
  const { startOn, termEndsOn, kind = 'framework', period = null, maximum = null, notice = null } = wanted
  const id = newId()
  const owner = { authority_id: house.authorityId, convention_id: id }
  const at = house.clock.now()
  const party = { ...owner, id: newId(), position: 0, side: 'authority', name: null } as const
  await house.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('conventions')
      .values({
        ...{ authority_id: house.authorityId, id, reference, kind, title: reference },
        ...{ start_mode: 'on', start_on: startOn, term_mode: 'ends-on', term_ends_on: termEndsOn },
        ...{ renewal_mode: period ? 'tacit' : 'none', renewal_period: period, renewal_maximum: maximum },
        ...{ notice_mode: notice ? 'duration' : 'none', notice, denounceable: 'at-term' },
        ...{ search_text: searchText([reference]), sort_key: fold(reference), created_at: at },
      } as never)
      .execute()
    await trx.insertInto('parties').values(party).execute()
    const signature = { ...owner, id: newId(), party_id: party.id, signed_on: startOn, entered_at: at }
    await trx.insertInto('signatures').values(signature).execute()
    const transmission = { ...owner, id: newId(), transmitted_on: startOn, entered_at: at }
    await trx.insertInto('transmissions').values(transmission).execute()
    const deliberation = { authority_id: house.authorityId, id: newId(), reference: `DEL-${reference}` }
    await trx
      .insertInto('deliberations')
      .values({
        ...deliberation,
        ...{ object: reference, session_on: startOn, received_on: startOn, published_on: startOn },
        ...{ search_text: '', created_at: at },
      } as never)
      .execute()
    const allowed = { approves: 'yes', signs: 'yes', changes_of_detail: 'unknown', acts_of_application: 'unknown' }
    await trx
      .insertInto('authorisations')
      .values({ ...owner, id: newId(), deliberation_id: deliberation.id, ...allowed } as never)
      .execute()
    await rewriteSpans(trx, house.authorityId, [id])
  })
  return id
}

/** So many conventions that all end on one day, put straight into the rows that the calendar reads. */
export async function manyThatEnd(house: House, count: number, on: string, prefix = 'MANY'): Promise<void> {
  const own = Array.from({ length: count }, (_, place) => ({ id: newId(), reference: `${prefix}-${place}` }))
  for (let from = 0; from < count; from += 40) {
    const some = own.slice(from, from + 40)
    const of = { authority_id: house.authorityId, start_mode: 'unknown', term_mode: 'unknown', kind: 'framework' }
    const clauses = { renewal_mode: 'none', notice_mode: 'none', denounceable: 'unknown' }
    const made = { search_text: '', sort_key: '', created_at: house.clock.now() }
    await house.db
      .insertInto('conventions')
      .values(
        some.map(({ id, reference }) => ({ ...of, ...clauses, ...made, id, reference, title: reference })) as never,
      )
      .execute()
    const span = { from_on: '0001-01-01', until_on: '2036-12-31', status: 'in-force', renewal_status: 'none' }
    const ends = { term_ends_on: on, ends_on: on, deadline_kind: null, deadline_on: null }
    await house.db
      .insertInto('standing_spans')
      .values(
        some.map(({ id, reference }) => {
          return { authority_id: house.authorityId, convention_id: id, reference, ...span, ...ends }
        }),
      )
      .execute()
  }
}

/** A page with its addresses as a browser follows them. */
export function withAddresses(html: string): string {
  return html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')
}

/** A page as it reads: without marks, with plain spaces. */
export function read(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  return main
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/&[a-z#0-9x]+;/g, ' ')
    .replace(/\s+/g, ' ')
}
