import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { addPartner, type ChosenPartner } from '../partners/addPartner.ts'
import { partnerName } from '../partners/names.ts'
import { newPartnerLeft, placeName, withoutNewPartner } from '../partners/newPartner.ts'
import { by } from '../web/by.ts'
import { type Typed, textsOf } from '../web/fields.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit } from '../web/visit.ts'
import { boundError, boundIn, boundParties } from './boundParties.ts'
import { findChoices } from './choices.ts'
import { type ConventionForm, readCheck } from './form.ts'
import { conventionFormPage } from './formPage.ts'
import { findFrame } from './frame.ts'
import { type HabitRow, habits } from './habits.ts'
import { type KnownHabits, withHabits } from './habitsPart.ts'
import { findHabitRows } from './habitsStore.ts'
import { rowsOf, withOneMore, withoutRow, withPartner } from './partyTyped.ts'
import { type PreviewModel, preview } from './preview.ts'
import type { ConventionRecord } from './record.ts'
import { formFrame } from './shown.ts'

/** What the addresses of a new convention's form and of a recorded one's share. */

export function taken({ reference }: ConventionForm): FieldErrors {
  return { reference: { key: 'field.reference-taken', values: { reference } } }
}

/** What stands in the fold and would be dropped in silence; a check drops nothing. */
export function leftInForm(typed: Typed): FieldErrors | null {
  return readCheck(typed) ? null : newPartnerLeft(typed)
}

export async function previewOf(visit: MemberVisit, before: ConventionRecord | null, after: ConventionRecord) {
  const { deps, member, locale, on } = visit
  const frame = await findFrame(deps.database.db, member.authority.id)
  return preview({ locale, authority: member.authority, frame, before, after, on })
}

export interface Filled {
  typed: Typed
  errors: FieldErrors
  change?: PreviewModel
  status?: number
  /** The convention from which a new one is begun again. */
  from?: ConventionRecord | null
  /** The partner that the fold just gave the form, and which party it is. */
  chosen?: (ChosenPartner & { number: number }) | null
}

/** The form once more, where a button was pressed that changes only the form; null where it is to be saved or checked. */
export async function pressed(
  visit: MemberVisit,
  typed: Typed,
  record: ConventionRecord | null,
): Promise<Filled | null> {
  if (typed.add === 'party') return { typed: withOneMore(typed), errors: {} }
  if (typeof typed.drop === 'string') return withPartyDropped(typed, Number(typed.drop), record)
  if (typed.take === 'habits' && record === null) {
    const known = await habitsFor(visit, typed)
    return { typed: withHabits(visit.locale, known, typed), errors: {} }
  }
  return withPartnerAdded(visit, typed)
}

function withPartyDropped(typed: Typed, number: number, record: ConventionRecord | null): Filled {
  const row = rowsOf(typed)[number - 1]
  const bound = record && row && boundIn(row, boundParties(record))
  if (bound) return { typed, errors: { [`${bound.field}${number}`]: boundError(bound) }, status: 422 }
  return { typed: withoutRow(typed, number), errors: {} }
}

async function withPartnerAdded(visit: MemberVisit, typed: Typed): Promise<Filled | null> {
  const { deps, member } = visit
  const refused = (errors: FieldErrors): Filled => ({ typed, errors, status: 422 })
  const isFull = withPartner(typed, '') === null
  if (isFull && typed.add !== undefined) return refused({ newName: { key: 'convention.party.no-room', values: {} } })
  const adding = await addPartner(deps.database.db, member.authority.id, typed, by(visit))
  if (adding === null) return null
  if ('errors' in adding) return refused(adding.errors)
  const { reference } = adding.chosen
  const rest = withoutNewPartner(typed)
  const there = rowsOf(rest).findIndex((row) => textsOf(row.partner)[0] === reference)
  const placed = there < 0 ? withPartner(rest, reference) : { typed: rest, number: there + 1 }
  if (placed === null) return refused({ newName: { key: 'convention.party.no-room', values: {} } })
  return { typed: placed.typed, errors: {}, chosen: { ...adding.chosen, number: placed.number + 1 } }
}

/** The form of a convention that is recorded, or of a new one. */
export async function showForm(visit: MemberVisit, record: ConventionRecord | null, filled: Filled): Promise<void> {
  const { deps, member, locale } = visit
  const { typed, errors, change = null, status = 200, from = null } = filled
  const choices = await findChoices(deps.database.db, member.authority.id)
  const address = record ? `/conventions/${record.reference}` : '/conventions'
  const heading = record
    ? translate(locale, 'convention.edit.title', { title: record.title })
    : translate(locale, 'convention.new')
  const around = {
    heading,
    action: record ? `${address}/edit` : '/conventions/new',
    back: address,
    removal: record ? `${address}/remove` : '',
    version: Number(typed.version ?? record?.version ?? 0) || 0,
    preview: change,
  }
  const model = conventionFormPage({ locale, typed, errors }, choices, around, {
    bound: record ? boundParties(record) : [],
    chosen: chosenText(visit, filled),
    from,
    habits: record || from ? null : await habitsFor(visit, typed),
  })
  showPage(visit, 'conventions/edit', { ...formFrame(visit, record), title: heading }, model, status)
}

function chosenText({ locale }: MemberVisit, { chosen }: Filled): string {
  if (!chosen) return ''
  const key = chosen.isNew ? 'convention.partner.added' : 'convention.partner.taken'
  return translate(locale, key, { name: placeName(locale, chosen), number: chosen.number })
}

/** What the last conventions with the first partner named have in common; where that is nothing, those of all. */
async function habitsFor({ deps, member, locale }: MemberVisit, typed: Typed): Promise<KnownHabits> {
  const { db } = deps.database
  const { partners } = await findChoices(db, member.authority.id)
  const named = rowsOf(typed).flatMap((row) => textsOf(row.partner))
  const partner = partners.find(({ reference }) => reference === named[0])
  const own = partner ? habits(await findHabitRows(db, member.authority.id, partner.id)) : null
  if (partner && own && Object.values(own).some(Boolean)) {
    return { habits: own, partner: partnerName(locale, partner) }
  }
  const rows: HabitRow[] = await findHabitRows(db, member.authority.id, null)
  return { habits: habits(rows), partner: null }
}
