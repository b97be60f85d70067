import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Schema } from '../database/schema.ts'
import { fold } from '../locale/fold.ts'
import { addDays } from '../rules/calendar.ts'
import type { Chance } from './chance.ts'
import { subjects } from './words.ts'

/** One invented convention as rows of each table; every reference ends in G. */
export interface ConventionRows {
  conventions: Insertable<Schema['conventions']>
  parties: Insertable<Schema['parties']>[]
  convention_domains: Insertable<Schema['convention_domains']>[]
  deliberations: Insertable<Schema['deliberations']>
  authorisations: Insertable<Schema['authorisations']>
  signatures: Insertable<Schema['signatures']>[]
  transmissions: Insertable<Schema['transmissions']>[]
  renewals: Insertable<Schema['renewals']>[]
  denunciations: Insertable<Schema['denunciations']>[]
  suspensions: Insertable<Schema['suspensions']>[]
  amendments: Insertable<Schema['amendments']>[]
}

/** What conventions are made of. */
export interface Stock {
  authorityId: string
  at: string
  partners: { id: string; name: string }[]
  domainIds: string[]
  personIds: string[]
}

const kinds = ['framework', 'framework', 'implementation', 'implementation', 'memorandum', 'friendship-pact'] as const

/** The rows of the convention of some number: voted, signed and transmitted as offices do it, or halfway there. */
export function rowsOf(number: number, chance: Chance, stock: Stock): ConventionRows {
  const id = newId()
  const parties = { own: newId(), theirs: newId() }
  const partner = chance.oneOf(stock.partners)
  const days = daysOf(chance)
  const named = { id, number, title: titleOf(number, days.sessionOn, partner.name, chance) }
  const conventions = conventionRow(named, chance, stock)
  const own = { authority_id: stock.authorityId, convention_id: id }
  return {
    conventions,
    parties: [
      { ...own, id: parties.own, position: 0, side: 'authority' },
      { ...own, id: parties.theirs, position: 1, side: 'partner', partner_id: partner.id },
    ],
    convention_domains: [...new Set([chance.oneOf(stock.domainIds), chance.oneOf(stock.domainIds)])].map(
      (domain_id) => ({ ...own, domain_id }),
    ),
    ...voteRows(named, days, chance, stock),
    ...actRows(id, parties, days, conventions.renewal_mode === 'express', chance, stock),
  }
}

interface Named {
  id: string
  number: number
  title: string
}

function titleOf(number: number, sessionOn: string, partner: string, chance: Chance): string {
  return `Convention ${chance.oneOf(subjects)} avec ${partner} (${sessionOn.slice(0, 4)}, n° ${number})`
}

/** The days on which things happened, as far as the convention has come. */
function daysOf(chance: Chance) {
  const two = (count: number) => String(count).padStart(2, '0')
  const sessionOn = `${chance.between(1995, 2026)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`
  const progress = chance.between(1, 100)
  const receivedOn = progress > 3 ? addDays(sessionOn, chance.between(2, 20)) : null
  const publishedOn = receivedOn && progress > 6 ? addDays(receivedOn, chance.between(0, 5)) : null
  const signedOn = progress > 9 ? addDays(sessionOn, chance.between(6, 60)) : null
  const lastOn = signedOn && progress > 12 ? addDays(signedOn, chance.between(0, 90)) : null
  const transmittedOn = lastOn && progress > 15 ? addDays(lastOn, chance.between(0, 25)) : null
  return { sessionOn, receivedOn, publishedOn, signedOn, lastOn, transmittedOn }
}

type Days = ReturnType<typeof daysOf>

function conventionRow({ id, number, title }: Named, chance: Chance, { authorityId, at }: Stock) {
  return {
    authority_id: authorityId,
    id,
    reference: `GEN-${String(number).padStart(6, '0')}-G`,
    kind: chance.oneOf(kinds),
    title,
    object: `Coopérer : ${chance.oneOf(subjects)}, ${chance.oneOf(subjects)}.`,
    start_mode: chance.happens(40) ? ('transmission' as const) : ('last-signature' as const),
    ...clauseOf(chance),
    languages: 'fr',
    facts: 'fictional' as const,
    search_text: '',
    sort_key: fold(title),
    created_at: at,
  }
}

function voteRows({ id, number, title }: Named, days: Days, chance: Chance, { authorityId, at }: Stock) {
  const deliberationId = newId()
  const answer = () => (chance.happens(50) ? ('yes' as const) : ('no' as const))
  return {
    deliberations: {
      authority_id: authorityId,
      id: deliberationId,
      reference: `DEL-${String(number).padStart(6, '0')}-G`,
      session_on: days.sessionOn,
      object: title,
      received_on: days.receivedOn,
      published_on: days.publishedOn,
      facts: 'fictional' as const,
      search_text: fold(title),
      created_at: at,
    },
    authorisations: {
      authority_id: authorityId,
      id: newId(),
      deliberation_id: deliberationId,
      convention_id: id,
      approves: 'yes' as const,
      signs: 'yes' as const,
      changes_of_detail: answer(),
      acts_of_application: answer(),
      whom: 'maire',
    },
  }
}

function actRows(
  conventionId: string,
  parties: { own: string; theirs: string },
  { signedOn, lastOn, transmittedOn }: Days,
  express: boolean,
  chance: Chance,
  { authorityId, at, personIds }: Stock,
) {
  const act = () => ({ authority_id: authorityId, id: newId(), convention_id: conventionId, entered_at: at })
  const own = signedOn && { ...act(), party_id: parties.own, signed_on: signedOn, person_id: chance.oneOf(personIds) }
  const theirs = lastOn && { ...act(), party_id: parties.theirs, signed_on: lastOn }
  const later = (least: number, most: number) => addDays(lastOn!, chance.between(least, most))
  return {
    signatures: [own, theirs].flatMap((row) => row || []),
    transmissions: transmittedOn ? [{ ...act(), transmitted_on: transmittedOn }] : [],
    renewals:
      express && lastOn && chance.happens(50) ? [{ ...act(), renewal_order: 1, agreed_on: later(980, 1080) }] : [],
    denunciations: lastOn && chance.happens(6) ? [{ ...act(), notified_on: later(200, 900) }] : [],
    suspensions: lastOn && chance.happens(2) ? [{ ...act(), from_on: later(300, 310), until_on: later(500, 510) }] : [],
    amendments:
      lastOn && chance.happens(5)
        ? [{ ...act(), starts_on: later(700, 710), signed_on: later(680, 690), term_mode: 'unlimited' as const }]
        : [],
  }
}

/** Term, renewal and notice as conventions word them. */
function clauseOf(chance: Chance) {
  const renewal_mode = chance.oneOf(['none', 'tacit', 'tacit', 'express'] as const)
  const renewed = renewal_mode !== 'none'
  return {
    term_mode: 'duration' as const,
    term_duration: chance.oneOf(['P1Y', 'P2Y', 'P3Y', 'P3Y', 'P5Y']),
    renewal_mode,
    renewal_period: renewed ? chance.oneOf(['P1Y', 'P3Y']) : null,
    renewal_maximum: renewed && chance.happens(60) ? chance.between(1, 4) : null,
    notice_mode: 'duration' as const,
    notice: chance.oneOf(['P1M', 'P3M', 'P6M', 'P90D']),
    denounceable: chance.happens(20) ? ('any-time' as const) : ('at-term' as const),
  }
}
