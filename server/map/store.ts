import type { Db } from '../database/open.ts'
import { rememberedFew } from '../database/remembered.ts'
import { conventionsOfDomains } from '../domains/useStore.ts'
import { listPartners, type Partner } from '../partners/store.ts'
import { listPartnerships, type Partnership } from '../partnerships/store.ts'
import type { Day, Status } from '../rules/facts.ts'
import type { Place } from './sphere.ts'

/** A partner with all that the map says of it. */
export interface MapPartner extends Pick<Partner, 'id' | 'reference' | 'name' | 'nameEn' | 'ownName' | 'ownLanguage'> {
  countryCode: string
  /** Null where nobody recorded it. */
  place: Place | null
  /** How many conventions there are with it, amendments among them. */
  conventionCount: number
  /** The statuses of its conventions on the day; an amendment binds no longer than what it amends. */
  conventions: Status[]
  partnerships: Pick<Partnership, 'reference' | 'since' | 'events'>[]
}

interface Asked {
  authorityId: string
  /** The day shown, or the last one that the status rows reach. */
  on: Day
  /** Codes of domains: only their conventions count, and partners with none of these nor such a partnership are left out. */
  domains: readonly string[]
}

/** All partners, or those with a partnership or a convention of some domains. */
export async function findMapPartners(db: Db, asked: Asked): Promise<MapPartner[]> {
  const { authorityId, domains } = asked
  return rememberedFew(db, 'map', JSON.stringify(asked), async () => {
    const partnerships = await listPartnerships(db, authorityId)
    const conventions = await findStatuses(db, asked)
    const partners = (await listPartners(db, authorityId)).map((partner) => ({
      ...named(partner),
      place: placeOf(partner),
      conventionCount: conventions.get(partner.id)?.count ?? 0,
      conventions: conventions.get(partner.id)?.statuses ?? [],
      partnerships: partnerships.filter((one) => one.partner.id === partner.id),
    }))
    if (domains.length === 0) return partners
    const isOfDomain = new Set(partnerships.filter((one) => covers(one, domains)).map(({ partner }) => partner.id))
    return partners.filter(({ id, conventionCount }) => isOfDomain.has(id) || conventionCount > 0)
  })
}

/** Where the authority is, with its name; null where nobody recorded it. */
export async function findAuthorityPlace(db: Db, authorityId: string): Promise<Place | null> {
  const row = await db
    .selectFrom('authorities')
    .select(['latitude', 'longitude'])
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return placeOf(row)
}

function named({ id, reference, name, nameEn, ownName, ownLanguage, countryCode }: Partner) {
  return { id, reference, name, nameEn, ownName, ownLanguage, countryCode }
}

function placeOf({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Place | null {
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

function covers({ domains }: Partnership, codes: readonly string[]): boolean {
  return domains.some(({ code }) => codes.includes(code))
}

interface Counted {
  count: number
  statuses: Status[]
}

/** Each convention's status on the day, by partner: as the rows of the spans have it. */
async function findStatuses(db: Db, { authorityId, on, domains }: Asked): Promise<Map<string, Counted>> {
  const rows = await db
    .selectFrom('parties as p')
    .innerJoin('standing_spans as s', (join) =>
      join.onRef('s.authority_id', '=', 'p.authority_id').onRef('s.convention_id', '=', 'p.convention_id'),
    )
    .innerJoin('conventions as c', (join) =>
      join.onRef('c.authority_id', '=', 'p.authority_id').onRef('c.id', '=', 'p.convention_id'),
    )
    .select(['p.partner_id', 's.convention_id', 's.status', 'c.kind'])
    .distinct()
    .where('p.authority_id', '=', authorityId)
    .where('p.partner_id', 'is not', null)
    .where('s.from_on', '<=', on)
    .where('s.until_on', '>=', on)
    .$if(domains.length > 0, (query) =>
      query.where('s.convention_id', 'in', conventionsOfDomains(db, authorityId, domains)),
    )
    .execute()
  const found = new Map<string, Counted>()
  for (const { partner_id, status, kind } of rows) {
    const counted = found.get(partner_id ?? '') ?? { count: 0, statuses: [] }
    counted.count += 1
    if (kind !== 'amendment') counted.statuses.push(status as Status)
    found.set(partner_id ?? '', counted)
  }
  return found
}
