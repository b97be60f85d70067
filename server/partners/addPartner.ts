import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { createPartner, type NewPartner } from './createPartner.ts'
import { nameKnown, namesakes, newPartnerPress, readNewPartner } from './newPartner.ts'
import { listPartners } from './store.ts'

/** The partner that a form's fold gave it: recorded just now, or taken from those that there are. */
export interface ChosenPartner extends Pick<NewPartner, 'name' | 'nameEn' | 'countryCode'> {
  reference: string
  isNew: boolean
}

export type PartnerAdding = { chosen: ChosenPartner } | { errors: FieldErrors }

/** Does what the fold's button asks; null where none was pressed. Only the partner is recorded. */
export async function addPartner(
  db: Db,
  authorityId: string,
  typed: Record<string, unknown>,
  by: By,
): Promise<PartnerAdding | null> {
  const press = newPartnerPress(typed)
  if (press === null) return null
  const partners = await listPartners(db, authorityId)
  if ('take' in press) {
    const taken = partners.find(({ reference }) => reference === press.take)
    return taken ? { chosen: { ...taken, isNew: false } } : { errors: gone }
  }
  const form = readNewPartner(typed)
  if (!form.ok) return { errors: form.errors }
  if (press.add === 'new' && namesakes(partners, form.value.name).length > 0) return { errors: nameKnown }
  const made = await createPartner(db, authorityId, form.value, by)
  // Somebody recorded one of the same name meanwhile.
  if (made === 'reference-taken') return { errors: nameKnown }
  return { chosen: { ...form.value, reference: made.reference, isNew: true } }
}

const gone: FieldErrors = { newName: { key: 'field.unknown-choice', values: {} } }
