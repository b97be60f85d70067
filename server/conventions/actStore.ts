import type { Db } from '../database/open.ts'
import { type MandateRecord, mandateFacts } from '../mandates/record.ts'
import { findMandates } from '../mandates/store.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { type ActRows, findActRows } from './actRowStore.ts'
import { findCorrections } from './correctionStore.ts'
import type { AmendmentRecord, ConventionRecord, SignatureRecord } from './record.ts'
import { findSigningDays, findVotes } from './signingStore.ts'

/** What happened to conventions, by the acts that were recorded of them. */
export type Acts = Pick<
  ConventionRecord,
  | 'signatures'
  | 'transmittedOn'
  | 'transmissionId'
  | 'renewals'
  | 'denunciation'
  | 'nonRenewal'
  | 'suspensions'
  | 'succession'
  | 'amendments'
  | 'corrections'
>

/** The acts of some conventions, by the convention's id. */
export async function findActs(db: Db, authorityId: string, ids: string[]): Promise<(conventionId: string) => Acts> {
  const all = await findActRows(db, authorityId, ids)
  const links = await findLinks(db, authorityId, all)
  const corrections = await findCorrections(db, all)
  const signers = [...new Set(all.sign.flatMap(({ person_id }) => person_id ?? []))]
  const mandates = await findMandates(db, authorityId, signers)
  const counted = countedRows(all)
  return (conventionId) => {
    const own = counted(conventionId)
    const [transmission] = own.transmit
    return {
      signatures: own.sign.map((row) => signatureOf(row, mandates)),
      transmittedOn: transmission?.transmitted_on ?? null,
      transmissionId: transmission?.id ?? null,
      renewals: own.renew.map((row) => ({ id: row.id, order: row.renewal_order, agreedOn: row.agreed_on })),
      ...endingsOf(own.denounce[0], own['let-lapse'][0]),
      suspensions: own.suspend.map((row) => ({
        id: row.id,
        from: row.from_on,
        until: row.until_on,
        reason: row.reason,
      })),
      succession: successionOf(own.supersede[0], links),
      amendments: own.amend.map((row) => amendmentOf(row, links)),
      corrections: corrections(conventionId),
    }
  }
}

/** The rows that no correction has taken back, by their convention. */
function countedRows(all: ActRows): (conventionId: string) => ActRows {
  const own = new Map<string, ActRows>()
  for (const act of Object.keys(all) as (keyof ActRows)[]) {
    for (const row of all[act]) {
      if (row.corrected_at !== null) continue
      const rows = own.get(row.convention_id) ?? noRows()
      own.set(row.convention_id, rows)
      ;(rows[act] as (typeof row)[]).push(row)
    }
  }
  return (conventionId) => own.get(conventionId) ?? noRows()
}

function noRows(): ActRows {
  return { sign: [], transmit: [], renew: [], denounce: [], 'let-lapse': [], suspend: [], supersede: [], amend: [] }
}

/** What counts of the conventions that others name: when all had signed them, and by which votes. */
interface Links {
  signedOn: Map<string, Day | null>
  votes: { convention: string; sessionOn: PartialDay | null }[]
}

async function findLinks(db: Db, authorityId: string, { amend, supersede }: ActRows): Promise<Links> {
  const amendments = amend.flatMap((row) => row.amendment_id ?? [])
  const successors = supersede.map((row) => row.successor_id)
  return {
    signedOn: await findSigningDays(db, authorityId, [...new Set([...amendments, ...successors])]),
    votes: await findVotes(db, authorityId, [...new Set(amendments)]),
  }
}

function signatureOf(row: ActRows['sign'][number], mandates: Map<string, MandateRecord[]>): SignatureRecord {
  return {
    id: row.id,
    partyId: row.party_id,
    signedOn: row.signed_on,
    personId: row.person_id,
    personName: row.person,
    capacity: row.capacity,
    place: row.place,
    mandates: (mandates.get(row.person_id ?? '') ?? []).map(mandateFacts),
  }
}

function endingsOf(
  denounced: ActRows['denounce'][number] | undefined,
  lapsing: ActRows['let-lapse'][number] | undefined,
): Pick<Acts, 'denunciation' | 'nonRenewal'> {
  return {
    denunciation: denounced
      ? {
          id: denounced.id,
          notifiedOn: denounced.notified_on,
          effectiveOn: denounced.effective_on,
          by: denounced.by,
          reason: denounced.reason,
        }
      : null,
    nonRenewal: lapsing ? { id: lapsing.id, decidedOn: lapsing.decided_on, reason: lapsing.reason } : null,
  }
}

function successionOf(row: ActRows['supersede'][number] | undefined, { signedOn }: Links): Acts['succession'] {
  if (!row) return null
  return {
    id: row.id,
    successorReference: row.reference,
    startsOn: row.starts_on,
    signedOn: signedOn.get(row.successor_id) ?? row.signed_on,
    toldOn: row.signed_on,
  }
}

function amendmentOf(row: ActRows['amend'][number], { signedOn, votes }: Links): AmendmentRecord {
  const own = row.amendment_id
  const signed = (own && signedOn.get(own)) ?? row.signed_on
  return {
    id: row.id,
    startsOn: row.starts_on,
    signedOn: signed,
    toldOn: row.signed_on,
    signed: signed !== null || own === null,
    amendmentReference: row.reference,
    votes: own ? votes.filter(({ convention }) => convention === own).map(({ sessionOn }) => sessionOn) : null,
    termMode: row.term_mode,
    termDuration: row.term_duration,
    termEndsOn: row.term_ends_on,
    renewalMode: row.renewal_mode,
    renewalPeriod: row.renewal_period,
    renewalMaximum: row.renewal_maximum,
    noticeMode: row.notice_mode,
    notice: row.notice,
  }
}
