import type { Walker } from './walker.ts'

/** What changed in a period: much, nothing, more than a page, what cannot be; and since somebody's last visit. */
export async function changes(walker: Walker): Promise<void> {
  for (const query of [
    'from=2009-01-01&to=2060-01-01',
    'from=2009-01-01&to=2030-01-01&group=finding&page=2',
    'from=2009-01-01&partner=VOLGOGRAD&partner=DAKAR&kind=framework&domain=culture',
    'from=0003-02-01&to=0003-02-02',
    'from=30/02/2026&partner=x&kind=x&domain=x&group=x&page=x',
    'from=2026-02-02&to=2026-02-01',
  ]) {
    await walker.get('administrator', `/changes?${query}`)
    await walker.get('administrator', `/changes.csv?${query}`)
  }
  const { clock } = walker.house
  const now = clock.now()
  // Much since the first visit, then nothing, then a partner recorded, and another that is gone.
  for (const day of ['2027-03-01', '2027-03-02', '2027-03-03']) {
    clock.set(`${day}T09:00:00.000Z`)
    await walker.get('administrator', '/')
    if (day !== '2027-03-02') continue
    const partner = { name: 'Ourense', countryCode: 'ES', reference: 'OURENSE' }
    await walker.post('administrator', '/partners/new', partner)
    await walker.post('administrator', '/partners/new', { ...partner, name: 'Orense', reference: 'ORENSE' })
    await walker.post('administrator', '/partners/ORENSE/remove', {})
  }
  clock.set(now)
}
