import type { Walker } from './walker.ts'

/** The map: its views, filters and files; a crowd of partners, most of them without a place, and none of them at all. */
export async function map(walker: Walker): Promise<void> {
  for (const query of [
    '',
    '?zoom=europe',
    '?zoom=world&sort=-distance',
    '?status=in-force&domain=culture&country=DE',
    '?country=FJ',
    '?status=perdue&zoom=lune',
    '?on=2090-01-01',
  ]) {
    await walker.get('administrator', `/map${query}`)
  }
  for (const form of ['svg', 'pdf', 'png']) await walker.get('reader', `/map.${form}`)
  await walker.get('outsider', '/map')
  await aCrowd(walker)
}

/** Thirty at one place, thirty whose place nobody knows. */
async function aCrowd(walker: Walker): Promise<void> {
  const { db, authorityId } = walker.house
  const crowd = Array.from({ length: 60 }, (_, place) => ({
    authority_id: authorityId,
    id: `crowd-${place}`,
    reference: `FOULE-${place}`,
    name: `Saint-Laurent-de-la-Foule ${place}`,
    country_code: 'CA',
    latitude: place < 30 ? 48.4 : null,
    longitude: place < 30 ? -71.07 : null,
    search_text: '',
    sort_key: `foule ${place}`,
    created_at: '2026-11-24T09:00:00.000Z',
  }))
  await db.insertInto('partners').values(crowd).execute()
  await walker.get('reader', '/map')
  await walker.get('editor', '/map?country=CA&zoom=world')
  await walker.get('editor', '/map.svg?country=CA&zoom=europe')
  await db
    .deleteFrom('partners')
    .where('authority_id', '=', authorityId)
    .where('reference', 'like', 'FOULE-%')
    .execute()
  await db.updateTable('authorities').set({ latitude: null, longitude: null }).where('id', '=', authorityId).execute()
  for (const guest of ['reader', 'administrator'] as const) await walker.get(guest, '/map')
  const place = { latitude: 47.32, longitude: 5.04 }
  await db.updateTable('authorities').set(place).where('id', '=', authorityId).execute()
}
