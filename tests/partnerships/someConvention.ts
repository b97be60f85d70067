import type { House } from '../support/house.ts'

/** A partner of Dijon's, put straight into the database. @returns its id */
export async function aPartner(
  house: House,
  partner: { reference: string; name: string; countryCode?: string },
): Promise<string> {
  const { reference, name, countryCode = 'RU' } = partner
  await house.db
    .insertInto('partners')
    .values({
      authority_id: house.authorityId,
      id: `partner-${reference}`,
      reference,
      name,
      country_code: countryCode,
      search_text: name.toLowerCase(),
      sort_key: name.toLowerCase(),
      created_at: '2026-11-24T09:00:00.000Z',
    })
    .execute()
  return `partner-${reference}`
}

/** A convention of which hardly anything is known, with the authority and a partner as its parties, and its deliberation. */
export async function aConvention(house: House, reference: string, title: string, partnerId: string): Promise<void> {
  const authority_id = house.authorityId
  const unknown = 'unknown' as const
  const own = { authority_id, convention_id: `convention-${reference}` }
  await house.db
    .insertInto('conventions')
    .values({
      authority_id,
      id: own.convention_id,
      reference,
      kind: 'framework',
      title,
      start_mode: unknown,
      term_mode: unknown,
      renewal_mode: unknown,
      notice_mode: unknown,
      denounceable: unknown,
      search_text: '',
      sort_key: '',
      created_at: '2026-11-24T09:00:00.000Z',
    })
    .execute()
  await house.db
    .insertInto('parties')
    .values([
      { ...own, id: `own-${reference}`, position: 1, side: 'authority' },
      { ...own, id: `party-${reference}`, position: 2, side: 'partner', partner_id: partnerId },
    ])
    .execute()
  await house.db
    .insertInto('deliberations')
    .values({
      authority_id,
      id: `deliberation-${reference}`,
      reference: `DEL-${reference}`,
      session_on: '2012-12-17',
      object: `Délibération sur ${title}`,
      search_text: '',
      created_at: '2026-11-24T09:00:00.000Z',
    })
    .execute()
  await house.db
    .insertInto('authorisations')
    .values({ ...own, id: `authorisation-${reference}`, deliberation_id: `deliberation-${reference}`, signs: 'yes' })
    .execute()
}
