import { readPartialDay } from '../locale/readDay.ts'
import type { Signer } from '../mandates/record.ts'
import { findSigners } from '../mandates/store.ts'
import { mandateText } from '../mandates/words.ts'
import { isWhole } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { powerOn } from '../rules/mandate.ts'
import { signingPower } from '../rules/signingPower.ts'
import { listPeople } from '../signatories/store.ts'
import type { Typed } from '../web/fields.ts'
import type { MemberVisit } from '../web/visit.ts'
import { nothingOffered, type Offered } from './actFieldsPage.ts'
import type { ConventionRecord } from './record.ts'
import { signingPowerPart } from './signingPowerPage.ts'

/** Who is offered as a signatory, first those with a mandate on the day; and who may sign then, where the authority does. */
export async function offeredToSign(
  { deps, member, locale }: MemberVisit,
  record: ConventionRecord,
  typed: Typed,
): Promise<Offered> {
  const { id, name: authority } = member.authority
  const people = await listPeople(deps.database.db, id)
  const signers = await findSigners(deps.database.db, id)
  const day = readPartialDay(String(typed.signedOn ?? ''))
  // Of a month or a year nobody can tell who held which mandate.
  if (day === null || !isWhole(day)) return { ...nothingOffered, people: people.map(({ name }) => plain(name)) }
  const able = signers.flatMap((signer) => holding(signer, day))
  const rest = people.filter(({ name }) => !able.some((one) => one.name === name))
  const side = record.parties.find((party) => party.id === typed.party)?.side ?? 'authority'
  const power = side === 'authority' ? signingPower(record.authorisations, signers, day) : null
  return {
    ...nothingOffered,
    people: [
      ...able.map(({ name, mandate }) => ({ name, text: mandateText(locale, mandate) })),
      ...rest.map(({ name }) => plain(name)),
    ],
    power: power && signingPowerPart(locale, authority, power, day),
  }
}

function plain(name: string) {
  return { name, text: '' }
}

/** The mandate by which somebody may sign on a day. */
function holding({ name, mandates }: Signer, day: Day) {
  const mandate = mandates.find((one) => powerOn(one, day).power === 'covers')
  return mandate ? [{ name, mandate }] : []
}
