import { z } from 'zod'
import { choice, type FieldErrors, line, optionalChoice, readForm, requiredLine } from '../locale/fields.ts'
import { fold } from '../locale/fold.ts'
import { countryCodes, countryName } from '../locale/format.ts'
import { languageCodes } from '../locale/languages.ts'
import { type Key, type Locale, translate, word } from '../locale/locale.ts'
import { choiceField, type FormModel, type Typed, textsOf } from '../web/fields.ts'
import type { NewPartner } from './createPartner.ts'
import { namingModels } from './fields.ts'
import { partnerName } from './names.ts'
import { natures } from './statusForm.ts'
import type { Partner } from './store.ts'

/** A partner that is recorded from within another record's form: its fold, whose fields begin with `new`. */

/** The fold's fields where a name need not stand in it. */
export const newPartnerFields = {
  newName: line({ max: 120 }),
  newNameEn: line({ max: 120 }),
  newOwnName: line({ max: 120 }),
  newOwnLanguage: optionalChoice(languageCodes),
  newCountryCode: optionalChoice(countryCodes),
  newNature: optionalChoice(natures),
}

const foldForm = z
  .object({ ...newPartnerFields, newName: requiredLine(120), newCountryCode: choice(countryCodes) })
  .transform((typed) => newPartnerOf(typed, typed.newName, typed.newCountryCode))

/** What stands in the fold, once its own button is pressed. */
export const readNewPartner = (body: unknown) => readForm(foldForm, body)

type Described = { [name in keyof typeof newPartnerFields]: z.infer<(typeof newPartnerFields)[name]> }

/** The partner that a fold describes, with the facts that it does not ask for left open. */
export function newPartnerOf(typed: Described, name: string, countryCode: string): NewPartner {
  const { newNameEn: nameEn, newOwnName: ownName, newOwnLanguage: ownLanguage, newNature: nature } = typed
  const open = { formerNames: null, region: null, latitude: null, longitude: null, website: null, wikidataId: null }
  return { reference: null, name, countryCode, nameEn, ownName, ownLanguage, nature, ...open, note: null, source: null }
}

type Named = Pick<Partner, 'reference' | 'name' | 'nameEn' | 'ownName' | 'countryCode'>

/** The partners that have this name already, in whichever language. */
export function namesakes<P extends Named>(partners: readonly P[], name: string): P[] {
  const wanted = fold(name.trim())
  const names = ({ name, nameEn, ownName }: Named) => [name, nameEn, ownName]
  return wanted === '' ? [] : partners.filter((one) => names(one).some((other) => other && fold(other) === wanted))
}

/** What is told where the name is taken: its partner may be taken instead, or another one be recorded all the same. */
export const nameKnown: FieldErrors = { newName: { key: 'partner.new.known', values: {} } }

/** What was typed into the fold is not dropped in silence when the whole form is saved. */
export function newPartnerLeft(typed: Typed): FieldErrors | null {
  return textsOf(typed.newName).length === 0 ? null : { newName: { key: 'partner.new.left', values: {} } }
}

/** The form with its fold empty again. */
export function withoutNewPartner(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !(name in newPartnerFields)))
}

/** Which of the fold's buttons was pressed: to record the partner, even beside a namesake, or to take one that is known. */
export function newPartnerPress({ add, known }: Typed): { add: 'new' | 'namesake' } | { take: string } | null {
  if (add === 'partner') return { add: 'new' }
  if (add === 'namesake') return { add: 'namesake' }
  return typeof known === 'string' && known !== '' ? { take: known } : null
}

export interface NewPartnerFold {
  /** Where the form is sent, without a fragment. */
  action: string
  /** Every partner that there is. */
  partners: readonly Named[]
  /** What is said of the partner just recorded or taken; empty where none was. */
  chosen: string
  /** Whether it also asks for the partner's other names. */
  names: boolean
  /** Whether it stands open though nothing is in it. */
  open: boolean
  hint: Key
}

/** The fold as its template shows it. */
export function newPartnerModel(form: FormModel, { action, partners, chosen, names, open, hint }: NewPartnerFold) {
  const { locale, typed, errors } = form
  const filled = Object.keys(newPartnerFields).some((name) => name in errors || textsOf(typed[name]).length > 0)
  const unknown = { value: '', text: translate(locale, 'form.unknown-option') }
  const known = errors.newName?.key === 'partner.new.known'
  return {
    open: open || filled,
    hint: translate(locale, hint),
    action: `${action}#new-partner`,
    naming: namingModels(form, 'new'),
    names,
    nature: choiceField(form, 'newNature', 'partner.nature', [
      unknown,
      ...natures.map((nature) => ({ value: nature, text: word(locale, `partner.nature.${nature}`) })),
    ]),
    known: known ? namesakes(partners, textsOf(typed.newName)[0] ?? '').map((one) => takeModel(locale, one)) : [],
    chosen,
  }
}

function takeModel(locale: Locale, partner: Named) {
  return {
    value: partner.reference,
    text: translate(locale, 'partner.new.take', { name: placeName(locale, partner) }),
  }
}

/** "Volgograd (Russie)": which of several of one name. */
export function placeName(locale: Locale, partner: Pick<Named, 'name' | 'nameEn' | 'countryCode'>): string {
  return `${partnerName(locale, partner)} (${countryName(locale, partner.countryCode)})`
}
