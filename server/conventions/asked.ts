import type { FieldErrors } from '../locale/fields.ts'
import { findSigners } from '../mandates/store.ts'
import { latestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Typed } from '../web/fields.ts'
import type { MemberVisit } from '../web/visit.ts'
import type { ActContext } from './actContext.ts'
import { nothingOffered, type Offered } from './actFieldsPage.ts'
import type { ActName } from './acts.ts'
import { actWarning } from './actWarning.ts'
import { offeredToSign } from './asking.ts'
import { findFrame } from './frame.ts'
import { findNamed, findNeighbours } from './namedStore.ts'
import { preview } from './preview.ts'
import type { ConventionRecord } from './record.ts'

/** What an act's form is read against: the convention, and the one that the form names. */
export async function actContext(
  { deps, member }: MemberVisit,
  act: ActName,
  record: ConventionRecord,
  typed: Typed,
  correcting: Pick<ActContext, 'correcting' | 'mustName'> = { correcting: false, mustName: false },
): Promise<ActContext> {
  const name = act === 'supersede' ? typed.successor : act === 'amend' ? typed.existing : null
  const named =
    typeof name === 'string' && name.trim() !== ''
      ? await findNamed(deps.database.db, member.authority.id, record, act, name)
      : null
  const signers = act === 'sign' ? await findSigners(deps.database.db, member.authority.id) : []
  return { record, named, signers, ...correcting }
}

/** What an act changes on the day shown, or on its own day where that comes later, and what is odd about it. */
export async function changeOf(
  visit: MemberVisit,
  act: ActName | null,
  before: ConventionRecord,
  after: ConventionRecord,
  day: Day,
) {
  const { deps, member, locale } = visit
  const frame = await findFrame(deps.database.db, member.authority.id)
  const on = latestOf([day, visit.on])!
  return {
    preview: preview({ locale, authority: member.authority, frame, before, after, on }),
    warning: act ? actWarning(locale, act, after, day) : '',
  }
}

export type ActChange = Awaited<ReturnType<typeof changeOf>>

/** What an act's form offers while typing. */
export async function offeredFor(
  visit: MemberVisit,
  act: ActName,
  record: ConventionRecord,
  typed: Typed,
): Promise<Offered> {
  const { deps, member } = visit
  const { db } = deps.database
  if (act === 'sign') return offeredToSign(visit, record, typed)
  if (act !== 'supersede' && act !== 'amend') return nothingOffered
  return { ...nothingOffered, conventions: await findNeighbours(db, member.authority.id, record) }
}

/** What is told where the writing alone saw that an act leads back to its own convention. */
export function circled(act: ActName, { named }: Pick<ActContext, 'named'>): FieldErrors {
  const values = { reference: named?.reference ?? '' }
  if (act === 'supersede') return { successor: { key: 'act.supersede.circle', values } }
  return { existing: { key: 'act.amend.circle', values } }
}

/** What is told where an act is there already: by its own field. */
export function twice(act: ActName, typed: Typed): FieldErrors {
  if (act === 'amend') {
    return {
      reference: { key: 'field.reference-taken', values: { reference: String(typed.reference ?? '').toUpperCase() } },
    }
  }
  return { [fieldOfTwice[act] ?? 'form']: { key: 'act.twice', values: {} } }
}

const fieldOfTwice: Partial<Record<ActName, string>> = {
  transmit: 'transmittedOn',
  renew: 'order',
  denounce: 'notifiedOn',
  'let-lapse': 'decidedOn',
  supersede: 'successor',
}
