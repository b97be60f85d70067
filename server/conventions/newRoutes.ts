import { freeReference, referenceFrom } from '../locale/reference.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { typedAgain } from './again.ts'
import { findChoices, wordsOf } from './choices.ts'
import { createConvention } from './createConvention.ts'
import { readCheck, readConvention } from './form.ts'
import { newRecord } from './formOf.ts'
import { clauseNames, emptyConvention } from './formPage.ts'
import { leftInForm, pressed, previewOf, showForm, taken } from './formRoutes.ts'
import type { ConventionRecord } from './record.ts'
import { findConvention, listConventionNames } from './store.ts'

/** A convention is recorded. */
export const newRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/conventions/new',
    right: 'write',
    async handle(visit) {
      const from = await fromAsked(visit, visit.request.query.from)
      if (from === undefined) return void found(null)
      await showForm(visit, null, { typed: await begun(visit, from), errors: {}, from })
    },
  },
  {
    method: 'post',
    path: '/conventions/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const typed: Typed = request.body ?? {}
      // What it was begun from may be gone by now: it is then no more told.
      const from = (await fromAsked(visit, typed.from)) ?? null
      const choices = await findChoices(deps.database.db, member.authority.id)
      const again = await pressed(visit, typed, null)
      if (again) return showForm(visit, null, { ...again, from })
      const form = readConvention(typed, wordsOf(choices))
      const left = leftInForm(typed)
      if (!form.ok || left) {
        return showForm(visit, null, { typed, errors: { ...(form.ok ? {} : form.errors), ...left }, status: 422, from })
      }
      if (readCheck(typed)) {
        const around = { authority: member.authority.name, partners: choices.partners }
        const change = await previewOf(visit, null, newRecord(form.value, around))
        return showForm(visit, null, { typed, errors: {}, change, from })
      }
      const end = await createConvention(deps.database.db, member.authority.id, form.value, by(visit))
      if (end === 'reference-taken') {
        return showForm(visit, null, { typed, errors: taken(form.value), status: 422, from })
      }
      goTo(visit, `/conventions/${end.reference}?done=create`)
    },
  },
]

/** The convention from which one begins again: null where none is named, undefined where there is none of that name. */
async function fromAsked({ deps, member }: MemberVisit, asked: unknown): Promise<ConventionRecord | null | undefined> {
  if (asked === undefined || asked === '') return null
  if (typeof asked !== 'string' || asked.includes('\0')) return undefined
  return (await findConvention(deps.database.db, member.authority.id, asked)) ?? undefined
}

/**
 * `?partner=VOLGOGRAD` begins a convention with that partner, `?from=VOL-2012-1` one like another, both under the next
 * free reference; a clause may be said too.
 */
async function begun(
  { deps, member, request, locale, on }: MemberVisit,
  from: ConventionRecord | null,
): Promise<Typed> {
  const { query } = request
  const choices = await findChoices(deps.database.db, member.authority.id)
  const asked = from?.partners[0]?.reference ?? query.partner
  const partner = choices.partners.find(({ reference }) => reference === asked)
  const names = await listConventionNames(deps.database.db, member.authority.id)
  const base = `${partner ? referenceFrom(partner.name).slice(0, 3) : 'CONV'}-${on.slice(0, 4)}`
  const reference = freeReference(
    `${base}-1`.replace('--', '-'),
    names.map((one) => one.reference),
  )
  if (from) return { ...typedAgain(locale, from, reference), from: from.reference }
  return { ...emptyConvention(reference), ...clauseTyped(query), partner1: partner?.reference ?? '' }
}

/** A clause in the address, as a simulation hands it on. */
function clauseTyped(query: MemberVisit['request']['query']): Typed {
  const said = clauseNames.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : []))
  return Object.fromEntries(said)
}
