import type { Db } from '../database/open.ts'
import type { ConventionRecord } from './record.ts'

/** What happened to conventions, by the acts that were recorded of them. */
export type Acts = Pick<
  ConventionRecord,
  | 'signatures'
  | 'transmittedOn'
  | 'renewals'
  | 'denunciation'
  | 'nonRenewal'
  | 'suspensions'
  | 'succession'
  | 'amendments'
>

/** The acts of some conventions, by the convention's id. */
export async function findActs(db: Db, authorityId: string, ids: string[]): Promise<(conventionId: string) => Acts> {
  const signatures = await findSignatures(db, authorityId, ids)
  const transmissions = await actsOf(db, 'transmissions', authorityId, ids).selectAll().execute()
  const renewals = await actsOf(db, 'renewals', authorityId, ids).selectAll().orderBy('renewal_order').execute()
  const denunciations = await actsOf(db, 'denunciations', authorityId, ids).selectAll().execute()
  const nonRenewals = await actsOf(db, 'non_renewals', authorityId, ids).selectAll().execute()
  const suspensions = await actsOf(db, 'suspensions', authorityId, ids).selectAll().orderBy('from_on').execute()
  const successions = await findSuccessions(db, authorityId, ids)
  const amendments = await findAmendments(db, authorityId, ids)
  return (conventionId) => {
    const own = <R extends { convention_id: string }>(rows: R[]) =>
      rows.filter((row) => row.convention_id === conventionId)
    const [denunciation] = own(denunciations)
    const [nonRenewal] = own(nonRenewals)
    const [succession] = own(successions)
    return {
      signatures: own(signatures).map(({ convention_id: _id, ...signature }) => signature),
      transmittedOn: own(transmissions)[0]?.transmitted_on ?? null,
      renewals: own(renewals).map((row) => ({ order: row.renewal_order, agreedOn: row.agreed_on })),
      denunciation: denunciation
        ? {
            notifiedOn: denunciation.notified_on,
            effectiveOn: denunciation.effective_on,
            by: denunciation.by,
            reason: denunciation.reason,
          }
        : null,
      nonRenewal: nonRenewal ? { decidedOn: nonRenewal.decided_on, reason: nonRenewal.reason } : null,
      suspensions: own(suspensions).map((row) => ({ from: row.from_on, until: row.until_on, reason: row.reason })),
      succession: succession
        ? {
            successorReference: succession.reference,
            startsOn: succession.starts_on,
            signedOn: succession.signed_on,
          }
        : null,
      amendments: own(amendments).map(({ convention_id: _id, ...amendment }) => amendment),
    }
  }
}

type ActTable = 'transmissions' | 'renewals' | 'denunciations' | 'non_renewals' | 'suspensions'

function actsOf<T extends ActTable>(db: Db, table: T, authorityId: string, ids: string[]) {
  return db
    .selectFrom(table as ActTable)
    .where('authority_id', '=', authorityId)
    .where('convention_id', 'in', ids) as ReturnType<typeof db.selectFrom<T>>
}

/** Each convention's signatures in the order of their days. */
async function findSignatures(db: Db, authorityId: string, ids: string[]) {
  return db
    .selectFrom('signatures')
    .leftJoin('people', (join) =>
      join.onRef('people.authority_id', '=', 'signatures.authority_id').onRef('people.id', '=', 'signatures.person_id'),
    )
    .select(['signatures.convention_id', 'signatures.id', 'signatures.party_id as partyId'])
    .select(['signatures.signed_on as signedOn', 'signatures.person_id as personId', 'people.name as personName'])
    .select(['signatures.capacity', 'signatures.place'])
    .where('signatures.authority_id', '=', authorityId)
    .where('signatures.convention_id', 'in', ids)
    .orderBy('signatures.signed_on')
    .orderBy('signatures.id')
    .execute()
}

async function findSuccessions(db: Db, authorityId: string, ids: string[]) {
  return db
    .selectFrom('successions')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'successions.authority_id')
        .onRef('conventions.id', '=', 'successions.successor_id'),
    )
    .select(['successions.convention_id', 'successions.starts_on', 'successions.signed_on', 'conventions.reference'])
    .where('successions.authority_id', '=', authorityId)
    .where('successions.convention_id', 'in', ids)
    .execute()
}

async function findAmendments(db: Db, authorityId: string, ids: string[]) {
  return db
    .selectFrom('amendments')
    .leftJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'amendments.authority_id')
        .onRef('conventions.id', '=', 'amendments.amendment_id'),
    )
    .select(['amendments.convention_id', 'amendments.starts_on as startsOn', 'amendments.signed_on as signedOn'])
    .select(['conventions.reference as amendmentReference', 'amendments.term_mode as termMode'])
    .select(['amendments.term_duration as termDuration', 'amendments.term_ends_on as termEndsOn'])
    .select(['amendments.renewal_mode as renewalMode', 'amendments.renewal_period as renewalPeriod'])
    .select(['amendments.renewal_maximum as renewalMaximum', 'amendments.notice_mode as noticeMode'])
    .select('amendments.notice')
    .where('amendments.authority_id', '=', authorityId)
    .where('amendments.convention_id', 'in', ids)
    .orderBy('amendments.starts_on')
    .orderBy('amendments.id')
    .execute()
}
